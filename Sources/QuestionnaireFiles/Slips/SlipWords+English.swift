import Language

extension SlipWords {
  static let english = SlipWords(
    office:
      "this is not a text but a document of Word, Excel or LibreOffice, or an archive, under another name; open it where it "
      + "was made, copy the text into a text editor and save it as plain text (UTF-8)",
    wideBlankIndent:
      "the indent holds a no-break space (as texts copied from Word or a web page do); delete the indent and type plain "
      + "blanks",
    wideBlankKey: {
      "a no-break space stands beside \(q($0)) (as in texts copied from Word or a web page); delete it and type a plain blank"
    },
    listMark: { "a line of a list begins with a hyphen and a blank; write “- ” instead of \(q($0))" },
    bracketTooMany: {
      "in this line the bracket \(q($0)) is closed once too often; take one out or write the opening one"
    },
    listWithoutBrackets: { "a list is written in square brackets; write \($0): [\($1)]" },
    reversedKey: { "there is no key \(q($0)); a reversed item is written with a minus: credit: {\($1): -1}" },
    creditForm: { "scale and weight are written in braces; write {\($0): 1} (a reversed item: {\($0): -1})" },
    scalesForSeveral: { "scale takes one scale; for several write scales: [\($0)]" },
    otherMinus: { "\(q($0)) has another dash instead of a minus; write \($1) with a plain hyphen" },
    plusSign: { "the plus in \(q($0)) is not needed; write \($1)" },
    titleLacks: { tag, texts in
      "the title has no text in \(tag), while \(englishCount(texts, "other text has", "other texts have")) it"
        + "; add it to the title or take it out there"
    },
    onlyTitleHas: { tag, texts in
      "the title has the language \(tag), while \(englishCount(texts, "other text lacks", "other texts lack")) it"
        + "; write it there or take it out of the title"
    },
    answerAbsent: { "the item \(q($0)) has no answer; a gap is written with the word null: \($0): null" },
    othersRefused: { items, problem in
      "this answer cannot stand for "
        + (items.count == 1 ? "the item \(q(items[0]))" : "the items \(Words.listed(items))")
        + ": \(Words.englishProblem(problem)); give another or name the items in answers"
    }
  )

  private static func q(_ token: String) -> String { Words.quoted(token, in: .english) }
}
