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
      "the bracket \(q($0)) is one too many here, or the opening one before it is missing; take it out or write the other"
    },
    commaDue: { "there is no comma before \(q($0)); write one, with a blank after it" },
    innerQuotes:
      "a straight quote within the text has ended it; write the inner quotes as “…” and keep the straight ones at the ends",
    hashInText:
      "the sign # begins a comment, and the rest of the line is not read; take # out or put it inside the quotes",
    lineApart: {
      "this line begins elsewhere than its neighbours; write \(englishCount($0, "blank", "blanks")) before it"
    },
    languageTyped: { "\(q($0)) is not a language; write \($1) (two small Latin letters)" },
    levelEnd: { key, end in
      "there is no key \(q(key)); the upper limit is written with below, and the number itself is not part of the level"
        + (end.map { ": write below: \($0)" } ?? "; write below")
    },
    percentSign: {
      "\(q($0)) is not a number: there are no percentages here; write points, and a share as 0.35"
    },
    minusLost: { scale, item in
      "; it would come out if \(item) has lost its minus: write credit: {\(scale): -1}"
    },
    minusNeedless: { scale, item in
      "; it would come out if the minus of \(item) is one too many: write credit: {\(scale): 1}"
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
    answerAbsent: { items in
      (items.count == 1
        ? "the item \(items[0]) has no answer" : "the items \(Words.listed(items)) have no answers")
        + "; a gap is written with the word null: \(items[0]): null"
    },
    othersRefused: { items, problem in
      "this answer cannot stand for "
        + (items.count == 1 ? "the item \(q(items[0]))" : "the items \(Words.listed(items))")
        + ": \(Words.englishProblem(problem)); give another or name the items in answers"
    }
  )

  private static func q(_ token: String) -> String { Words.quoted(token, in: .english) }
}
