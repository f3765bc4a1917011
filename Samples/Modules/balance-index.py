#!/usr/bin/env python3
"""An outside scoring module for the questionnaire professional-inclination, to be copied and changed.

Each of five objects of labour has nine activities, each rated three times from 0 to 2: can, like, want. The index says how close
the three lie to each other for one object:

    balance = 1 - (greatest mean - least mean) / 2        1: all three alike;  0: as far apart as can be
    pull    = mean of "want" - mean of "can"              above 0: wants more than can; below 0: can more than wants

A balance says nothing of height: "cannot, dislike, do not want" is in balance too. Read it beside the scales.
"""
import json
import sys

OBJECTS = {  # prefix of the items -> id of the output, title
    "na": ("nature", "природа", "nature"),
    "te": ("technology", "техника", "technology"),
    "hu": ("human", "человек", "people"),
    "si": ("sign", "знаковая система", "sign systems"),
    "ar": ("art", "художественный образ", "artistic image"),
}
RATINGS = ("can", "like", "want")
MOST_MISSING = 1  # of nine; the questionnaire's own rule


def write(value):
    print(json.dumps(value, ensure_ascii=False))


def output(id, russian, english, least, greatest):
    return {"id": id, "title": {"ru": russian, "en": english}, "kind": "number", "from": least, "to": greatest}


def outputs():
    for id, russian, english in OBJECTS.values():
        yield output(f"balance-{id}", f"Согласованность: {russian}", f"Balance: {english}", 0, 1)
        yield output(f"pull-{id}", f"Хочу минус умею: {russian}", f"Want minus can: {english}", -2, 2)


def describe():
    """The answer to the handshake: who we are, what we give, why there may be no number, where the rule comes from."""
    write({"protocol": 1, "module": {
        "id": "balance-index",
        "version": "1.0.0",
        "title": {"ru": "Согласованность «умею», «нравится», «хочу»", "en": "Balance of can, like and want"},
        "outputs": list(outputs()),
        "reasons": {
            "too-few": {"ru": "слишком мало ответов по этому предмету труда", "en": "too few answers on this object of labour"},
        },
        "citations": [
            "Orientir, Samples/Modules/balance-index.py: an index of our own, an example of a module, not validated.",
            "Lent R. W., Brown S. D., Hackett G. Toward a unifying social cognitive theory of career and academic interest, "
            "choice, and performance. Journal of Vocational Behavior, 1994, 45, 79-122.",
        ],
    }})


def is_answer(value):
    """A gap is {"none": "missing"}, {"none": "declined"} or {"none": "not-shown"}."""
    return isinstance(value, int) and not isinstance(value, bool)


def mean(values):
    answers = [value for value in values if is_answer(value)]
    return sum(answers) / len(answers) if len(values) - len(answers) <= MOST_MISSING else None


def score(answers):
    scores = {}
    for prefix, (id, _, _) in OBJECTS.items():
        items = [value for item, value in answers.items() if item.startswith(prefix) and isinstance(value, dict)]
        means = [mean([item.get(rating) for item in items]) for rating in RATINGS]
        if None in means:
            scores[f"balance-{id}"] = scores[f"pull-{id}"] = {"reason": "too-few"}
        else:
            scores[f"balance-{id}"] = 1 - (max(means) - min(means)) / 2
            scores[f"pull-{id}"] = means[RATINGS.index("want")] - means[RATINGS.index("can")]
    return scores


def main():
    handshake = json.loads(sys.stdin.readline())
    if handshake["protocol"] != 1 or handshake["questionnaire"]["id"] != "professional-inclination":
        write({"protocol": 1, "refuses": {
            "ru": "модуль написан для опросника professional-inclination",
            "en": "the module is written for the questionnaire professional-inclination",
        }})
        return
    describe()
    # One line in, one line out, in the same order; nothing is remembered from one sheet to the next.
    for line in sys.stdin:
        sheet = json.loads(line)
        write({"sheet": sheet["sheet"], "scores": score(sheet["answers"])})


if __name__ == "__main__":
    main()
