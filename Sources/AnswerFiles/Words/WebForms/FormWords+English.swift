import Language

extension FormWords {
  static let english = FormWords(
    nearest: { " The nearest is \"\($0)\"." },
    noQuestion: { questionnaire, first in
      "no column looks like a question of \"\(questionnaire)\""
        + (first.isEmpty ? "" : " (the first columns: \(first))")
        + "; see whether the right questionnaire is named"
    },
    unmatchedColumn: { "it is not clear which question this is: \"\($0)\"." },
    ambiguousColumn: { "the column \"\($0)\" fits several questions: \($1); choose one" },
    sharedItem: { "several columns fit the question \($0): \($1); keep one" },
    unmatchedAnswer: { text, group, count in
      "there is no such answer (\(group)): \"\(text)\", it stands here \(englishCount(count, "time", "times"))."
    },
    moreUnmatchedAnswers: {
      "\($0) more answers were not understood; the mapping file will have them all. With so many, the column is probably another one"
    },
    uncertainNumbers: { group, numbers in
      "numbers stand for words (\(group)): \(numbers); it is not clear whether the form counted from 0 or from 1: fill in the values"
    },
    itemsWithoutColumn: { count, items in
      "no columns for \(englishCount(count, "question", "questions")): \(items); they will be without an answer"
    },
    noCodes: "the export has no column with the respondent's code; --issue-codes gives everyone a new one",
    answerNotUnderstood: "the answer was not understood",
    notAMapping:
      "this is no mapping file: it needs the columns \"kind\", \"text in the export\", \"item\" and \"value\"",
    mappingKind: "a row's kind is \"column\" or \"answer\"",
    mappingItem: { "the questionnaire has no item \"\($0)\"." },
    mappingValue: { "there is no such value; possible are: \($0), \"skip\"" },
    mappingColumn: { "the export has no column \"\($0)\"" },
    mappingColumnTwice: {
      "the export has several columns \"\($0)\"; fill in the place (the column's letters)"
    },
    mappingHeader: ["kind", "place", "text in the export", "item", "value", "hint"],
    mappingPersonal: "personal, not read",
    mappingByAnswers: "known by its answers"
  )
}
