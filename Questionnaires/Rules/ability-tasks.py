#!/usr/bin/env python3
"""Rules behind the tasks of ability-tasks.yaml, and a check of the file against them.

    python3 ability-tasks.py [ability-tasks.yaml]

For every task the rule is stated and the right answer computed from it; every wrong option comes from a typical mistake that is named.
The check then reads the YAML and makes sure that the drawings, the options (in both languages), the right option and the half-right ones
are exactly what the rules say; that the options of a task are all different; that a drawing is at most 38 columns wide and holds only
characters of one column; that what is drawn is also said in words (help) where words alone must do; that in sequences and tables no other
simple rule from a library leads to another option; and that right answers stand evenly at the places a to e. Needs PyYAML. Ends with 0
if all is well. `--rules` prints the rules, the right answers and the mistakes.
"""
import itertools
import sys
from fractions import Fraction
from pathlib import Path

import yaml

PLACES = "abcde"


class Task:
    """A task: rule in words, right answer, wrong answers with the mistake that leads to them, half-right ones among them."""

    def __init__(self, rule, right, mistakes, half=(), order=None, words=None, drawing=None, said=None):
        self.rule, self.right, self.mistakes, self.half = rule, right, mistakes, tuple(half)
        self.order = list(order) if order else sorted([right, *mistakes])
        self.words = words or (lambda value, language: str(value))
        self.drawing = drawing or {}  # by language: lines that must stand in the text
        self.said = said or {}  # by language: words that must stand in the help
        assert len(mistakes) == 4 and right not in mistakes, rule
        assert sorted(map(str, self.order)) == sorted(map(str, [right, *mistakes])), (rule, self.order)
        assert set(self.half) <= set(mistakes), rule


# ---------------------------------------------------------------------------------------------------------------- numbers

def next_terms(s):
    """What simple rules make of a sequence: every (rule, next term) that fits all the terms given."""
    n, found = len(s), []
    differences = [list(s)]
    while len(differences[-1]) > 1:
        row = differences[-1]
        differences.append([b - a for a, b in zip(row, row[1:])])
    for degree in (1, 2, 3):  # constant differences of this order, seen at least twice
        row = differences[degree] if degree < len(differences) else []
        if len(row) >= 2 and len(set(row)) == 1:
            found.append((f"polynomial of degree {degree}", sum(differences[k][-1] for k in range(degree + 1))))
    for p in range(-5, 6):  # next = p times this, plus a constant
        rest = [b - p * a for a, b in zip(s, s[1:])]
        if len(rest) >= 2 and len(set(rest)) == 1:
            found.append((f"times {p}, plus {rest[0]}", p * s[-1] + rest[0]))
        steps = [b - a for a, b in zip(rest, rest[1:])]
        if len(steps) >= 2 and len(set(steps)) == 1:  # … plus a number that grows evenly
            found.append((f"times {p}, plus a growing number", p * s[-1] + rest[-1] + steps[0]))
    for p, q in itertools.product(range(-2, 4), repeat=2):  # from the two terms before
        rest = [c - p * b - q * a for a, b, c in zip(s, s[1:], s[2:])]
        if len(rest) >= 2 and len(set(rest)) == 1 and (p, q) != (0, 0):
            found.append((f"{p} times the last, {q} times the one before, plus {rest[0]}", p * s[-1] + q * s[-2] + rest[0]))
    halves = [s[k::2] for k in (0, 1)]
    turn = halves[n % 2]  # the sequence that is next in turn
    if all(len(h) >= 2 for h in halves) and len(turn) >= 3:
        found += [("two sequences in turn: " + name, value) for name, value in next_terms(turn)]
    for period in (2, 3):  # steps that repeat
        steps = differences[1]
        if len(steps) > period and all(steps[k] == steps[k - period] for k in range(period, len(steps))):
            found.append((f"steps repeat after {period}", s[-1] + steps[len(steps) - period]))
    steps = differences[1]
    if len(steps) >= 3 and 0 not in steps:
        ratios = {Fraction(b, a) for a, b in zip(steps, steps[1:])}
        if len(ratios) == 1:
            found.append(("steps multiply", s[-1] + steps[-1] * ratios.pop()))
        if len(steps) >= 4 and all(c == a + b for a, b, c in zip(steps, steps[1:], steps[2:])):
            found.append(("steps add up", s[-1] + steps[-1] + steps[-2]))
    return found


def table_values(rows, last):
    """What simple rules make of a table's missing corner: every (rule, value) that fits all complete rows, or all complete columns."""
    found = []

    def fits(triples, pair, way):
        for p, q, m in itertools.product(range(-3, 4), range(-3, 4), (-1, 0, 1)):
            rest = {c - p * a - q * b - m * a * b for a, b, c in triples}
            if len(rest) == 1:
                a, b = pair
                found.append((f"{way}: {p}a + {q}b + {m}ab + {min(rest)}", p * a + q * b + m * a * b + min(rest)))

    fits(rows, last, "by rows")
    columns = list(zip(*rows))  # three columns; the last row holds the first two results
    for p in itertools.product(range(-2, 3), repeat=len(rows)):  # last row = a fixed mixture of the rows above, plus a constant
        rest = {last[k] - sum(w * v for w, v in zip(p, columns[k])) for k in (0, 1)}
        if len(rest) == 1 and min(rest) == 0 and any(p):
            value = sum(w * v for w, v in zip(p, columns[2]))
            if sum(map(abs, p)) <= 2:  # a sum, a difference or a double: more would no longer be simple
                found.append((f"by columns {p}", value))
    return found


def numbers(unit_ru="", unit_en=""):
    def words(value, language):
        unit = unit_ru if language == "ru" else unit_en
        return f"{value} {unit}".strip()
    return words


def hours(value, language):
    whole, minutes = divmod(int(value * 60), 60)
    if language == "ru":
        return f"{whole} ч" + (f" {minutes} мин" if minutes else "")
    return f"{whole} h" + (f" {minutes} min" if minutes else "")


def numerical():
    tasks = {}
    price, count, asked = 60, 4, 7
    tasks["n01"] = Task(
        "proportion: the price of one, times the number", price * asked // count,
        {price + asked - count: "adds the difference in number", price // count * (asked - 1): "one too few",
         price // count * (asked + 1): "one too many", price * asked: "does not divide"},
        words=numbers("руб.", "roubles"))

    s = [4, 7, 12, 19, 28]
    tasks["n02"] = Task(
        "the steps are 3, 5, 7, 9, 11", s[-1] + 11,
        {s[-1] + 9: "repeats the last step", s[-1] + 13: "skips a step", s[-1] + s[-2]: "adds the last two", 2 * s[-1]: "doubles"},
        drawing={k: ["  ".join(map(str, s)) + "  ?"] for k in ("ru", "en")})
    tasks["n02"].library = next_terms(s)

    jar, mugs, spoons = 3, 2, 5  # a jar weighs as much as three mugs, two mugs as much as five spoons
    tasks["n03"] = Task(
        "balance: two jars are six mugs, six mugs are three times two mugs, that is three times five spoons", 2 * jar * spoons // mugs,
        {2 * jar: "stops at the mugs", jar + spoons: "adds the two numbers", 2 * spoons: "leaves the mugs out",
         2 * jar + spoons: "adds instead of replacing"})

    s = [5, 40, 8, 36, 11, 32]
    tasks["n04"] = Task(
        "two sequences in turn: plus 3, and minus 4", 11 + 3,
        {11 + 4: "takes the step of the other sequence", 32 - 4: "goes on with the other sequence", 32 + 3: "mixes the two",
         11 + 32: "adds the last two"},
        drawing={k: ["  ".join(map(str, s)) + "  ?"] for k in ("ru", "en")})
    tasks["n04"].library = next_terms(s)

    pumps, time, now = 4, 15, 6
    tasks["n05"] = Task(
        "inverse proportion: pumps times hours stays the same", Fraction(pumps * time, now),
        {Fraction(time - now): "takes the pumps away from the hours", Fraction(time - (now - pumps)): "two pumps more, two hours less",
         Fraction(time + (now - pumps)): "two pumps more, two hours more", Fraction(time * now, pumps): "direct instead of inverse"},
        words=hours)

    rows, last = [(4, 3, 10), (5, 2, 8), (3, 7, 19)], (6, 4)
    tasks["n06"] = Task(
        "in each row the third number is the product of the first two, less 2", last[0] * last[1] - 2,
        {last[0] + last[1]: "adds", last[0] * last[1]: "forgets the 2", last[0] * last[1] - last[0]: "takes the first number away",
         last[0] * last[1] - last[1]: "takes the second number away"},
        drawing={k: table(rows + [(*last, "?")]) for k in ("ru", "en")},
        said={"ru": said_rows(rows, last, "ru"), "en": said_rows(rows, last, "en")})
    tasks["n06"].library = table_values(rows, last)

    s = [2, 5, 14, 41, 122]
    tasks["n07"] = Task(
        "times 3, less 1", 3 * s[-1] - 1,
        {s[-1] + 81: "repeats the last step", 2 * s[-1]: "doubles", 3 * s[-1]: "forgets the 1", 3 * s[-1] + 1: "adds the 1"},
        drawing={k: ["  ".join(map(str, s)) + "  ?"] for k in ("ru", "en")})
    tasks["n07"].library = next_terms(s)

    start, percent = 500, 20
    grown = start * (100 + percent) // 100
    tasks["n08"] = Task(
        "a fifth is added, then a fifth of the new number is taken away", grown * (100 - percent) // 100,
        {start * (100 - 2 * percent) // 100: "takes 40 % away", start * (100 - percent) // 100: "leaves the growth out",
         start - 2 * percent: "takes percent for pieces", start: "thinks that the two cancel"},
        words=numbers("кур", "hens"))

    sacks, mean, left = 5, 14, 13
    tasks["n09"] = Task(
        "mean: weight of all, less weight of those that are left", sacks * mean - (sacks - 1) * left,
        {left: "gives the new mean", mean: "gives the old mean", 2 * mean - left: "adds the difference once",
         left + (sacks - 1): "counts from the new mean"},
        words=numbers("кг", "kg"))

    bikes, wheels = 14, 34
    three = wheels - 2 * bikes
    tasks["n10"] = Task(
        "if all had two wheels there would be 28; each third wheel is one more", three,
        {bikes // 2: "divides into halves", bikes - three: "gives the two-wheeled ones", wheels // 3: "divides all wheels by three",
         wheels - bikes: "wheels less bicycles"},
        half=[bikes - three])
    return tasks


# ---------------------------------------------------------------------------------------------------------------- drawings

def table(rows, width=4):
    """A table with lines."""
    n = len(rows[0])
    cells = ["│" + "│".join(f"{str(v):>{width - 1}} " for v in row) + "│" for row in rows]
    def line(left, middle, right):
        return left + middle.join("─" * width for _ in range(n)) + right
    out = [line("┌", "┬", "┐")]
    for k, row in enumerate(cells):
        out += [row, line("├", "┼", "┤") if k < len(cells) - 1 else line("└", "┴", "┘")]
    return out


def said_rows(rows, last, language):
    unknown = "неизвестное число" if language == "ru" else "the unknown number"
    return "; ".join([", ".join(map(str, r)) for r in rows] + [f"{last[0]}, {last[1]}, {unknown}"])


def grid(cells, size=3):
    """Lines of a square figure; cells are numbered from 1, by rows."""
    return [" ".join("#" if size * r + c + 1 in cells else "." for c in range(size)) for r in range(size)]


def figures(sample, choices):
    """A sample above five numbered figures side by side."""
    lines = grid(sample) + [""] + ["       ".join(str(k + 1) for k in range(5))]
    return lines + ["   ".join(parts).rstrip() for parts in zip(*map(grid, choices))]


def said_figures(sample, choices, language):
    def cells(c):
        return ", ".join(map(str, sorted(c)))
    name, figure = ("Образец", "рисунок") if language == "ru" else ("Sample", "figure")
    return "; ".join([f"{name}: {cells(sample)}"] + [f"{figure} {k + 1}: {cells(c)}" for k, c in enumerate(choices)])


def turned(cells, change, size=3):
    """A figure after change((row, column)) → (row, column)."""
    out = set()
    for cell in cells:
        r, c = change(divmod(cell - 1, size))
        out.add(size * r + c + 1)
    return frozenset(out)


LEFT_RIGHT = lambda p: (p[0], 2 - p[1])
UP_DOWN = lambda p: (2 - p[0], p[1])
CLOCKWISE = lambda p: (p[1], 2 - p[0])
COUNTER = lambda p: (2 - p[1], p[0])
HALF_TURN = lambda p: (2 - p[0], 2 - p[1])
DIAGONAL = lambda p: (p[1], p[0])
SAME = lambda p: p


def figure_task(rule, sample, right, mistakes, order):
    """A figure to be changed; options are the numbered figures, `order` names them by the mistake they come from."""
    changed = {turned(sample, right): "right"}
    for change, mistake in mistakes:
        figure = turned(sample, change) if callable(change) else frozenset(change)
        assert figure not in changed, (rule, mistake)  # the sample is crooked enough: every mistake gives another figure
        changed[figure] = mistake
    choices = [next(f for f, m in changed.items() if m == name) for name in order]
    number = {m: k + 1 for k, m in enumerate(order)}
    return Task(
        rule, number["right"], {number[m]: m for m in order if m != "right"},
        words=lambda value, language: f"рисунок {value}" if language == "ru" else f"figure {value}",
        drawing={k: figures(sample, choices) for k in ("ru", "en")},
        said={k: said_figures(sample, choices, k) for k in ("ru", "en")})


# ---------------------------------------------------------------------------------------------------------------- space

DIRECTIONS = {"ru": ["север", "восток", "юг", "запад", "юго-восток"], "en": ["north", "east", "south", "west", "south-east"]}


def walk(start, turns):
    return (start + sum({"right": 1, "left": -1}[t] for t in turns)) % 4


def mirrored(hour, minute):
    """What a clock without numerals shows if its mirror image seems to show this time."""
    total = (12 * 60 - (hour * 60 + minute)) % (12 * 60)
    return (total // 60 or 12, total % 60)


def opposite_faces(places):
    """Opposite faces of a cube folded from a net: {face: (row, column)} → {face: face}."""
    where = {p: f for f, p in places.items()}
    first = min(places.values())
    frames = {first: ((0, 0, 1), (0, 1, 0), (1, 0, 0))}  # normal, up, right
    queue = [first]
    minus = lambda v: tuple(-x for x in v)
    while queue:
        r, c = queue.pop()
        normal, up, right = frames[(r, c)]
        for place, frame in {
            (r, c + 1): (right, up, minus(normal)), (r, c - 1): (minus(right), up, normal),
            (r - 1, c): (up, minus(normal), right), (r + 1, c): (minus(up), normal, right)}.items():
            if place in where and place not in frames:
                frames[place] = frame
                queue.append(place)
    assert len(frames) == 6 and len({f[0] for f in frames.values()}) == 6, "not a net of a cube"
    normals = {where[p]: f[0] for p, f in frames.items()}
    return {a: b for a, b in itertools.permutations(normals, 2) if normals[a] == minus(normals[b])}


def cubes(value, language):
    if language == "en":
        return f"{value} cubes"
    few = value % 10 in (2, 3, 4) and value % 100 not in (12, 13, 14)
    return f"{value} {'кубика' if few else 'кубиков'}"


# In words: an option called 5 that stands at place 4 invites the wrong key.
DOTS = {"ru": ["две точки", "три точки", "четыре точки", "пять точек", "шесть точек"],
        "en": ["two dots", "three dots", "four dots", "five dots", "six dots"]}


def roll(die, moves):
    """A die (top, front, right) rolled to the right or towards us; opposite faces add up to 7."""
    top, front, right = die
    for move in moves:
        if move == "right":
            top, right = 7 - right, top
        elif move == "towards":
            top, front = 7 - front, top
        else:
            raise ValueError(move)
    return top, front, right


ARROWS = "^>v<"
ARROW_WORDS = {"ru": ["вверх", "вправо", "вниз", "влево"], "en": ["up", "right", "down", "left"]}


def arrow_cell(value):
    arrow, count = value
    return f"{ARROWS[arrow]} {'*' * count}"


def arrow_words(value, language):
    arrow, count = value
    if language == "ru":
        return f"стрелка {ARROW_WORDS['ru'][arrow]}, звёздочек: {count}"
    return f"arrow {ARROW_WORDS['en'][arrow]}, stars: {count}"


def arrow_table(cells):
    lines, width = [], 9
    def line(left, middle, right):
        return left + middle.join("─" * width for _ in range(3)) + right
    lines.append(line("┌", "┬", "┐"))
    for k, row in enumerate(cells):
        lines.append("│" + "│".join(f" {(arrow_cell(v) if v else '   ?'):<{width - 1}}" for v in row) + "│")
        lines.append(line("├", "┼", "┤") if k < 2 else line("└", "┴", "┘"))
    return lines


def said_arrows(cells, language):
    unknown = "неизвестно" if language == "ru" else "unknown"
    def one(v):
        if not v:
            return unknown
        return f"{ARROW_WORDS[language][v[0]]} {v[1]}"
    return "; ".join(", ".join(map(one, row)) for row in cells)


def missing_feature(cells, period):
    """What simple rules say of the missing corner of a 3 × 3 table of one feature (None there); period: 4 for arrows, 0 for counts."""
    same = (lambda a, b: (a - b) % period == 0) if period else (lambda a, b: a == b)
    put = (lambda v: v % period) if period else (lambda v: v)
    found = []
    for name, view in (("rows", cells), ("columns", [list(x) for x in zip(*cells)])):
        full, last = view[:2], view[2]
        steps = [row[k + 1] - row[k] for row in full for k in (0, 1)] + [last[1] - last[0]]
        if all(same(x, steps[0]) for x in steps):
            found.append((f"{name}: even steps", put(last[1] + steps[0])))
        if sorted(full[0]) == sorted(full[1]):
            rest = list(full[0])
            if all(v in rest and (rest.remove(v) or True) for v in last[:2]):
                found.append((f"{name}: the same three in each", rest[0]))
        sums = [row[0] + row[1] - row[2] for row in full]
        if all(same(x, 0) for x in sums):
            found.append((f"{name}: the third is the sum", put(last[0] + last[1])))
    if same(cells[0][0], cells[1][1]):
        found.append(("diagonal: the same", cells[1][1]))
    return found


def spatial():
    tasks = {}
    turns = ["right", "right", "left"]
    end = walk(0, turns)
    tasks["s01"] = Task(
        "north, right: east, right: south, left: east", end,
        {0: "thinks that the turns cancel", 2: "leaves out the last turn", 3: "takes right for left", 4: "goes half of the last turn"},
        order=range(5), words=lambda v, language: DIRECTIONS[language][v])

    sample = frozenset({1, 2, 4, 9})
    tasks["s02"] = figure_task(
        "mirror standing to the right: left and right change places", sample, LEFT_RIGHT,
        [(UP_DOWN, "upside down"), (SAME, "unchanged"), (HALF_TURN, "half a turn"), ({2, 3, 6, 9}, "one square left where it was")],
        ["unchanged", "upside down", "half a turn", "right", "one square left where it was"])

    sample = frozenset({1, 2, 3, 4, 8})
    tasks["s03"] = figure_task(
        "quarter turn clockwise", sample, CLOCKWISE,
        [(COUNTER, "the other way round"), (HALF_TURN, "half a turn"), (LEFT_RIGHT, "mirror"), (DIAGONAL, "mirror along the diagonal")],
        ["the other way round", "mirror along the diagonal", "half a turn", "mirror", "right"])

    heights = [[2, 4, 1], [1, 3, 2], [3, 1, 2]]  # the last row is nearest
    front = sum(max(c) for c in zip(*heights))
    tasks["s04"] = Task(
        "seen from the front, each column of the plan shows its highest tower", front,
        {sum(heights[0]): "sees the farthest row only", sum(heights[-1]): "sees the nearest row only",
         sum(max(r) for r in heights): "looks from the side", sum(map(sum, heights)): "counts all the cubes"},
        drawing={k: table(heights) for k in ("ru", "en")},
        said={"ru": "; ".join(", ".join(map(str, r)) for r in heights), "en": "; ".join(", ".join(map(str, r)) for r in heights)})

    seen = (8, 45)
    true = mirrored(*seen)
    tasks["s05"] = Task(
        "a mirror swaps left and right: both times together make twelve hours", true,
        {(3, 45): "mirrors the hour hand only", (12 - 8, 15): "mirrors each hand by its numeral", (8, 15): "mirrors the minute hand only",
         seen: "takes the mirror for the clock"},
        words=lambda v, language: f"{v[0]}:{v[1]:02}")

    cells = [[((c - r) % 4, 3 - c + r) for c in range(3)] for r in range(3)]
    right = cells[2][2]
    cells[2][2] = None
    arrow, count = right
    tasks["s06"] = Task(
        "to the right: a quarter turn clockwise and one star less; downwards: a quarter turn back and one star more", right,
        {(arrow, count + 1): "arrow right, stars as in the cell before",
         ((arrow + 1) % 4, count): "stars right, arrow turned once too often",
         ((arrow + 3) % 4, count + 1): "repeats the cell before", ((arrow + 1) % 4, count - 1): "repeats the cell above"},
        half=[(arrow, count + 1), ((arrow + 1) % 4, count)],
        order=[((arrow + 3) % 4, count + 1), (arrow, count + 1), ((arrow + 1) % 4, count - 1), ((arrow + 1) % 4, count), right],
        words=arrow_words, drawing={k: arrow_table(cells) for k in ("ru", "en")},
        said={k: said_arrows(cells, k) for k in ("ru", "en")})
    arrows = [[v and v[0] for v in row] for row in cells]
    stars = [[v and v[1] for v in row] for row in cells]
    tasks["s06"].library = [(a[0] + " / " + b[0], (a[1], b[1])) for a in missing_feature(arrows, 4) for b in missing_feature(stars, 0)]

    letters = {"ru": "АБВГДЕ", "en": "ABCDEF"}
    net = {4: (0, 0), 1: (0, 1), 3: (1, 1), 2: (1, 2), 6: (2, 2), 5: (2, 3)}  # face 1 is called А or A, and so on
    named = {k: {letters[k][f - 1]: p for f, p in net.items()} for k in letters}
    faces = opposite_faces(net)
    tasks["s07"] = Task(
        "folded in thought (normals of the faces): in this stair of two, two and two squares the third one on is opposite", faces[4],
        {n: m for n, m in {1: "a neighbour", 3: "the next but one, as in a straight strip", 5: "the far end of the net",
                           6: "goes one square too far"}.items() if n != faces[4]},
        words=lambda v, language: letters[language][v - 1],
        drawing={k: net_lines(named[k]) for k in letters}, said={k: said_net(named[k], k) for k in letters})

    hole = 2
    def fold(cells, axis):
        return cells | {(4 * r + 3 - c if axis == "right" else 4 * (3 - r) + c) + 1 for r, c in (divmod(x - 1, 4) for x in cells)}
    holes = fold(fold({hole}, "bottom"), "right")
    once, other = fold({hole}, "right"), fold({hole}, "bottom")
    shifted = {hole, hole + 2, hole + 8, hole + 10}
    corner = {1, 4, 13, 16}
    show = lambda c: ", ".join(map(str, sorted(c)))
    tasks["s08"] = Task(
        "each fold mirrors the hole at its line", show(holes),
        {show(once): "forgets the second fold", show(other): "forgets the first fold", show(shifted): "shifts instead of mirroring",
         show(corner): "puts the holes into the corners"},
        order=[show(holes), show(shifted), show(corner), show(once), show(other)],
        drawing={k: table([[4 * r + c + 1 for c in range(4)] for r in range(4)]) for k in ("ru", "en")})

    size = (4, 3, 2)
    painted = [sum((x in (0, n - 1)) + (n == 1) for x, n in zip(p, size)) for p in itertools.product(*map(range, size))]
    tasks["s09"] = Task(
        "a cube has as many painted faces as outer faces it lies at; with exactly two it lies at an edge and not at a corner",
        painted.count(2),
        {painted.count(1): "one painted face", painted.count(3): "three painted faces: the corners",
         painted.count(2) + painted.count(3): "at least two instead of exactly two", len(painted): "counts all the cubes"},
        words=cubes,
        drawing={"ru": block_lines(size, "ru"), "en": block_lines(size, "en")})

    start, moves = (1, 2, 3), ["right", "right", "towards"]
    end = roll(start, moves)[0]
    tasks["s10"] = Task(
        "the die is rolled step by step; opposite faces add up to 7", end,
        {n: m for n, m in {
            roll(start, moves[:2])[0]: "leaves out the last step", roll(start, moves[:1])[0]: "stops after the first step",
            7 - end: "rolls the last step the other way", start[2]: "rolls the first step the other way and stops"}.items() if n != end},
        words=lambda v, language: DOTS[language][v - 2],
        drawing={"ru": die_lines("Н", "К"), "en": die_lines("S", "F")})
    return tasks


def said_net(net, language):
    """The net row by row; each row after the first begins below the last square of the row before."""
    rows = [[f for f, p in sorted(net.items(), key=lambda x: x[1]) if p[0] == r] for r in range(3)]
    if language == "ru":
        first, more = "Верхний ряд: {0} и справа {1}", "под {2} стоит {0}, справа от {0} – {1}"
    else:
        first, more = "Top row: {0} and to its right {1}", "below {2} is {0}, to the right of {0} is {1}"
    for above, row in zip(rows, rows[1:]):
        assert net[row[0]][1] == net[above[-1]][1]
    return "; ".join([first.format(*rows[0])] + [more.format(*row, above[-1]) for above, row in zip(rows, rows[1:])])


def net_lines(net):
    """A net of boxes four columns apart."""
    rows, columns = 1 + max(r for r, _ in net.values()), 1 + max(c for _, c in net.values())
    canvas = [[" "] * (4 * columns + 1) for _ in range(2 * rows + 1)]
    arms = {}  # corner → directions of its lines
    def link(a, b, d):
        arms.setdefault(a, set()).add(d)
        arms.setdefault(b, set()).add({"r": "l", "d": "u"}[d])
    for face, (r, c) in net.items():
        top, left = 2 * r, 4 * c
        for y in (top, top + 2):
            for x in range(left + 1, left + 4):
                canvas[y][x] = "─"
            link((y, left), (y, left + 4), "r")
        for x in (left, left + 4):
            canvas[top + 1][x] = "│"
            link((top, x), (top + 2, x), "d")
        canvas[top + 1][left + 2] = str(face)
    signs = {"rd": "┌", "ld": "┐", "ru": "└", "lu": "┘", "rdu": "├", "ldu": "┤", "lrd": "┬", "lru": "┴", "lrdu": "┼", "du": "│", "lr": "─"}
    table = {frozenset(k): v for k, v in signs.items()}
    for (y, x), directions in arms.items():
        canvas[y][x] = table[frozenset(directions)]
    return ["".join(row).rstrip() for row in canvas]


def block_lines(size, language):
    """The layers of a block, side by side."""
    width, depth, layers = size
    names = ["нижний слой", "верхний слой"] if language == "ru" else ["bottom layer", "top layer"]
    row = lambda a, b, c: a + b.join("──" for _ in range(width)) + c
    one = [row("┌", "┬", "┐")]
    for k in range(depth):
        one += ["│" + "│".join("  " for _ in range(width)) + "│", row("├", "┼", "┤") if k < depth - 1 else row("└", "┴", "┘")]
    assert layers == 2
    gap = "   "
    return [f"{names[0]:<{len(one[0])}}{gap}{names[1]}"] + [a + gap + b for a, b in zip(one, one)]


def die_lines(start, end):
    return [
        "┌───┬───┬───┐",
        f"│ {start} │   │   │",
        "└───┴───┼───┤",
        f"        │ {end} │",
        "        └───┘"]


# ---------------------------------------------------------------------------------------------------------------- words

def check_words():
    """The verbal tasks of logic, checked by going through all cases: {task: place of the only conclusion}."""
    found = {}
    # v05: heights. maple > lime, poplar > maple, lime > oak, birch > poplar; which is the third?
    trees = ["lime", "birch", "maple", "oak", "poplar"]
    orders = [
        o for o in itertools.permutations(trees)
        if all(o.index(a) < o.index(b) for a, b in
               [("maple", "lime"), ("poplar", "maple"), ("lime", "oak"), ("birch", "poplar")])]
    thirds = {o[2] for o in orders}
    assert len(thirds) == 1
    found["v05"] = PLACES[trees.index(thirds.pop())]
    # v08: it is not true that all windows are closed; one to six windows, each open or closed.
    cases = [w for n in range(1, 7) for w in itertools.product((True, False), repeat=n) if any(w)]
    claims = [any, all, lambda w: sum(w) == 1, lambda w: 2 * sum(w) > len(w), lambda w: not all(w)]
    found["v08"] = [PLACES[k] for k, claim in enumerate(claims) if all(claim(w) for w in cases)]
    # v09: boats. Every boat is at the pier or not, painted or not, a fisherman's or not: which kinds exist?
    kinds = list(itertools.product((True, False), repeat=3))  # pier, painted, fisherman's
    cases = []
    for exist in itertools.product((True, False), repeat=8):
        boats = [k for k, there in zip(kinds, exist) if there]
        if all(painted for pier, painted, _ in boats if pier) and any(pier and fisher for pier, _, fisher in boats):
            cases.append(boats)
    claims = [
        lambda b: all(painted for _, painted, fisher in b if fisher),
        lambda b: all(pier for pier, painted, _ in b if painted),
        lambda b: any(painted and fisher for _, painted, fisher in b),
        lambda b: any(fisher and not painted for _, painted, fisher in b),
        lambda b: all(fisher for pier, _, fisher in b if pier)]
    found["v09"] = [PLACES[k] for k, claim in enumerate(claims) if all(claim(b) for b in cases)]
    # v10: gate → lamp, lamp → guard, no guard.
    cases = [
        (gate, lamp, guard) for gate, lamp, guard in itertools.product((True, False), repeat=3)
        if (not gate or lamp) and (not lamp or guard) and not guard]
    lamps, gates = {c[1] for c in cases}, {c[0] for c in cases}
    claims = [
        lamps == {True} and gates == {True}, lamps == {False} and gates == {True}, lamps == {False} and len(gates) == 2,
        len(lamps) == 2 and len(gates) == 2, lamps == {False} and gates == {False}]
    found["v10"] = [PLACES[k] for k, claim in enumerate(claims) if claim]
    for task, places in found.items():
        assert len(places) == 1, (task, places)
    return {task: places[0] for task, places in found.items()}


# ---------------------------------------------------------------------------------------------------------------- the check

ONE_COLUMN = set("─│┌┐└┘├┤┬┴┼#*.^><?")


def check(path):
    wrong = []
    def expect(truth, *what):
        if not truth:
            wrong.append(": ".join(map(str, what)))

    questionnaire = yaml.load(Path(path).read_text(encoding="utf-8"), yaml.BaseLoader)
    items = {i["id"]: i for i in questionnaire["items"]}
    tasks = {**numerical(), **spatial()}
    sections = {"v": "verbal", "n": "numerical", "s": "spatial"}
    for letter, scale in sections.items():
        mine = [i for i in items if i[0] == letter]
        expect(len(mine) == 10, scale, "ten tasks")
        rights = [next(c for c, w in items[i]["right"].items() if w == "1") for i in mine]
        for place in PLACES:
            expect(rights.count(place) == 2, scale, "each place is right twice", rights)
        expect(all(a != b for a, b in zip(rights, rights[1:])), scale, "no place is right twice running", rights)
    for id, item in items.items():
        expect(item["kind"] == "task", id, "kind")
        expect([o["code"] for o in item["options"]] == list(PLACES), id, "options a to e")
        expect(item["credit"] == {sections[id[0]]: "1"}, id, "credit")
        expect([w for w in item["right"].values()].count("1") == 1, id, "exactly one right option")
        expect(set(item["right"].values()) <= {"1", "0.5"}, id, "right or half-right")
        for language in ("ru", "en"):
            texts = [o["text"][language] for o in item["options"]]
            for k, text in enumerate(texts):  # who types the number of the answer instead of the option's must not hit a better option
                value = text.split()[0]
                if value in ("1", "2", "3", "4", "5") and int(value) != k + 1:
                    expect(PLACES[int(value) - 1] not in item["right"] and PLACES[k] not in item["right"], id, "number and place", text)
            expect(len(set(texts)) == 5, id, "options are all different", texts)
            for line in item["text"][language].split("\n"):
                drawn = sum(c in ONE_COLUMN for c in line) > len(line) / 4 and line.strip()
                if drawn or "  " in line:
                    expect(len(line) <= 38, id, "wider than 38 columns", line)
                    expect(all(c in ONE_COLUMN or c == " " or c.isalnum() for c in line), id, "a character of unsure width", line)
    for id, task in tasks.items():
        item = items[id]
        place = PLACES[task.order.index(task.right)]
        expect(item["right"].get(place) == "1", id, "right", f"{place} by the rule, {item['right']} in the file")
        expect({c for c, w in item["right"].items() if w == "0.5"} == {PLACES[task.order.index(h)] for h in task.half}, id, "half-right")
        for language in ("ru", "en"):
            expect([o["text"][language] for o in item["options"]] == [task.words(v, language) for v in task.order], id,
                   "options", language, [task.words(v, language) for v in task.order])
            if language in task.drawing:
                expect("\n".join(task.drawing[language]) in item["text"][language], id, "drawing", language)
            if language in task.said:
                expect(task.said[language] in item.get("help", {}).get(language, ""), id,
                       "help says what is drawn", language, task.said[language])
        library = getattr(task, "library", None)
        if library is not None:
            expect(any(value == task.right for _, value in library), id, "the library knows the rule")
            for rule, value in library:
                expect(value == task.right or value not in task.mistakes, id, "another simple rule leads to an option", rule, value)
    for id, place in check_words().items():
        expect(items[id]["right"].get(place) == "1", id, "right", place)
    return wrong


if __name__ == "__main__":
    path = sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.with_name("ability-tasks.yaml")
    if "--rules" in sys.argv:
        for id, task in {**numerical(), **spatial()}.items():
            print(f"{id}  {task.rule}\n     right: {task.right}")
            for value, mistake in task.mistakes.items():
                print(f"     {value}: {mistake}" + (" (half-right)" if value in task.half else ""))
            for rule, value in getattr(task, "library", []):
                print(f"     also: {rule} -> {value}")
        sys.exit(0)
    problems = check(path)
    print("\n".join(problems) if problems else f"{path}: 30 tasks agree with their rules")
    sys.exit(1 if problems else 0)
