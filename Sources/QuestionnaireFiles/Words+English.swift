import Language
import QuestionnaireModel
import Scoring

extension Words {
  static let english = Words(
    error: "error",
    warning: "warning",
    note: "note",
    clean: "No findings.",
    count: { errors, warnings in
      let words = [
        errors > 0 ? englishCount(errors, "error", "errors") : nil,
        warnings > 0 ? englishCount(warnings, "warning", "warnings") : nil,
      ]
      return "Found: " + words.compactMap { $0 }.joined(separator: ", ") + "."
    },
    fileTooLarge: { "the file has \($0) bytes, at most \($1) are read; split the questionnaire in two" },
    notUTF8: "the file is not UTF-8; save it as “UTF-8” in the editor",
    controlCharacter: { "an invisible or control character \($0); delete it and type this place again" },
    emptyFile: "the file is empty; copy a finished questionnaire and change it",
    tooDeep: { "nested deeper than \($0) levels; take out superfluous brackets or indents" },
    anchor: {
      "the sign & at the beginning (\(q($0))) is read as a YAML anchor, which is not legal here; quote the text"
    },
    alias: {
      "the sign * at the beginning (\(q($0))) is read as a YAML alias, which is not legal here; quote the text "
        + "or write the value once more"
    },
    tag: {
      "the sign ! at the beginning (\(q($0))) is read as a YAML tag, which is not legal here; quote the text "
        + "or take it out"
    },
    mergeKey: "merging by “<<” is not supported; write the keys here",
    keyIsNoText: "a key must be a word; brackets and lists cannot be keys",
    duplicateKey: { key, line in
      "the key \(q(key)) stands twice" + (line.map { " (first in line \($0))" } ?? "") + "; keep one"
    },
    tab: "here is a tab (the Tab key); delete it and type blanks: only they make indents",
    syntax: { kind, begun in
      switch kind {
      case .badStart(let sign): "a text cannot begin with \(q(String(sign))); quote it"
      case .colonInText:
        "a colon in the wrong place; quote the text if it belongs to one, check the indent if it ends a key"
      case .unclosedQuote: "a quote is opened and not closed (or closed and not opened); write the other one"
      case .unclosedBracket: "the bracket is opened here and never closed; close it"
      case .brackets:
        "a comma or the closing bracket is missing"
          + (begun.map { " (the bracket opens in line \($0))" } ?? "")
          + "; quote a text that holds a comma or bracket"
      case .nothingBetweenCommas:
        "something is due here: a comma or bracket too many, or a value left out; take out the one or write the other"
      case .keyWithoutColon: "no colon and blank after the word; write “word: value”"
      case .noBlankAfterColon(let meant): "no blank after the colon; write \(q(meant))"
      case .noDash: "this line of a list has no dash; begin it with “- ” as its neighbours do"
      case .indentation:
        "the line stands in the wrong column; align it with its neighbours of the same level"
          + (begun.map { " (they begin in line \($0))" } ?? "")
      case .textAfterBlockSign:
        "after the sign | or > the text begins in the next line; move it there or quote it"
      case .severalDocuments:
        "a second document (the line “---”); a file is one questionnaire, take out the “---”"
      case .badEscape: "an unknown sequence after “\\” in double quotes; use single quotes"
      case .other: "this cannot be understood; check indents, quotes and brackets around this place"
      }
    },
    decimalComma: { "decimals are written with a dot; write \($0)" },
    commaInText:
      "the comma has cut the text off; put the whole text into straight quotes (\"…\"): «…» and “…” do not serve",
    listComma: { "names in a list are parted by a comma and a blank; write [\($0)]" },
    longDash: { "a long dash stands between the grades; write a short hyphen: \($0)" },
    wrongKind: { "\(name($0)) is due here, but there is \(name($1)); write \(form($0))" },
    nothingWritten: { "nothing is written here; \(name($0)) is due: \(form($0))" },
    unknownKey: { key, meant, known in "unknown key \(q(key)); " + suggestion(key, meant, known) },
    missingKey: { "the key \(q($0)) is missing; add it" },
    notOneOf: { value, meant, known in "\(q(value)) is not legal here; " + suggestion(value, meant, known) },
    idPattern: {
      $1
        ? "\(q($0)) cannot be an id or code here: only lower-case Latin letters, digits and hyphens"
        : "\(q($0)) cannot be an id: only Latin letters, digits, hyphens and underscores"
    },
    packHeader: "the first line must name the columns item, option and text",
    packLine: "this line has too few cells or a stray quotation mark; item, option and text are due",
    packUnknown: { item, option, meant in
      let name = option.isEmpty ? q(item) : "\(q(item)), option \(q(option)),"
      return "the questionnaire has no \(name)" + (meant.map { "; did you mean \(q($0))?" } ?? "")
    },
    packTwice: { "the text of \(q($0))\($1.isEmpty ? "" : ", option \(q($1)),") stands here a second time" },
    packMissing: { count, item, option in
      let first = option.isEmpty ? q(item) : "\(q(item)), option \(q(option))"
      return "\(englishCount(count, "text is", "texts are")) missing, first that of \(first)"
    },
    nothingRight: "no option is right; write the right one with what it is worth: {a: 1}",
    rightShare: "a right option is worth more than 0 and at most 1; leave wrong options out",
    acceptOrReads: "a text is compared with a key (accept) or read as a number (reads); leave one",
    lookAlikeID: { "the id \(q($0)) holds the Russian letter \(q($1)) that looks Latin; type the Latin one" },
    repeatedID: { "\(q($0)) stands already in line \($1); choose another id" },
    notANumber: { "\(q($0)) is not a number; write digits, with a dot before decimals" },
    notWhole: { "\(q($0)) is not a whole number; write digits without decimals" },
    numberOutside: { "\(q($0)) is out of bounds; write a number from \($1) to \($2)" },
    numberTooLong: {
      "the number \(q($0)) has too many digits; keep at most six before the dot and six after it"
    },
    notTruth: { "\(q($0)) is not legal here; write true or false" },
    listCount: {
      "the list has \($0), but from \($1) to \($2) are legal; add what is missing or take out what is too much"
    },
    languagesDue: {
      "the text names no language; write {" + $0.map { "\($0): …" }.joined(separator: ", ") + "}"
    },
    languageTag: { "\(q($0)) is not a language; write a language in two lower-case letters: ru, en" },
    languageMissing: {
      "no text in \($0.joined(separator: ", ")); write it: the questionnaire's languages are those of its title"
    },
    languageExtra: {
      "the title has no language \(q($0)) (\($1.joined(separator: ", "))); add it there or take it out here"
    },
    emptyText: "the text is empty; write it",
    isGuidance:
      "these are data for guidance (occupations, fields of study, study profiles), no questionnaire; "
      + "check them with “orientir guidance check”",
    noQuestionnaire:
      "this is no questionnaire: no items, no sections, no format; to begin one, run “orientir questionnaire new”",
    formatVersion: { "this program does not know the format \(q($0)); write format: 1" },
    versionForm: { "\(q($0)) is not a version; write three numbers with dots, such as 1.0.0" },
    gradesForm: { "\(q($0)) are not grades; write 8-11 or 11 (grades from 1 to 12)" },
    tooManyItems: { "there are \($0) items, at most \($1) are legal; split the questionnaire in two" },
    textDueUnlessPair:
      "the key “text” is missing; add the question: only a pair of two options can do without it",
    creditTwice: { "the scale \(q($0)) stands in credit and in subtract; keep one" },
    weightZero: "a weight of 0 adds nothing; take it out",
    weightNegative: "an option's weight cannot be less than 0; to take points away, write subtract",
    conditionForm: {
      "a condition is written with one of the keys: \(listed($0)); item takes exactly one of them"
    },
    answeredForm: "only answered: true is written; for the contrary use {not: {…}}",
    scaleOrScales: "one of the keys scale and scales is due, not both; keep one",
    unknownItem: { id, meant in
      "there is no item \(q(id)); " + (meant == nil ? "check the id" : suggestion(id, meant, []))
    },
    unknownScale: { id, meant, known in "there is no scale \(q(id)); " + suggestion(id, meant, known) },
    answerForm: { "an answer of the kind \($0) is written otherwise: \(answerForms($0))" },
    answerRefused: { "the answer to the item \(q($0)) cannot stand: \(englishProblem($1))" },
    scoreDiffers: {
      "scale \($0): the example says \($1), but \($2) comes out; compute it by hand again, and if it is right look at credit"
    },
    scoreMissing: {
      "scale \($0): the example says \($1), but there is no score: \(reason($2)); write null or add the answers"
    },
    scoreUnexpected: {
      "scale \($0): the example says null, but \($1) comes out; write the score or take answers out"
    },
    bandDiffers: {
      "level of scale \($0): the example says \(q($1)), but "
        + ($2.map(q) ?? "“no level”") + " comes out; mend the example or the limits in bands"
    },
    labelUnknown: { id, meant, known in "no module gives an output \(q(id)); " + suggestion(id, meant, known)
    },
    labelDiffers: {
      "\($0): the example says \(q($1)), but \(q($2)) comes out; mend the example or the module's parameters"
    },
    flagUnknown: { id, meant, known in "there is no remark \(q(id)); " + suggestion(id, meant, known) },
    flagsDiffer: { expected, computed in
      "remarks: the example says [\(expected.joined(separator: ", "))], but "
        + (computed.isEmpty ? "none comes out" : "[\(computed.joined(separator: ", "))] come out")
        + "; mend the example or validity"
    },
    unknownModule: { id, meant, known in "there is no module \(q(id)); " + suggestion(id, meant, known) },
    wrongFamily: {
      "the module \(q($0)) stands in the wrong place: scoring modules go into scoring, checks of answers into validity"
    },
    missingParameter: { "the module \($0) needs the parameter \(q($1)); add it" },
    repeatedOutput: { "the module \($0) gives the output \(q($1)) that there is already; choose another id" },
    notScored: "the example could not be scored; this is a defect of the program, please report it",
    slips: .english
  )

  private static func q(_ token: String) -> String { quoted(token, in: .english) }

  private static func suggestion(_ word: String, _ meant: String?, _ known: [String]) -> String {
    if let meant, let letter = LookAlike.foreign(in: word, like: meant) {
      return "it holds the Russian letter \(q(letter)) that looks Latin; type \(q(meant)) in Latin letters"
    }
    if let meant { return "did you mean \(q(meant))?" }
    return known.isEmpty ? "take it out" : "legal: \(listed(known))"
  }

  private static func name(_ kind: Kind) -> String {
    switch kind {
    case .map: "a group of keys"
    case .list: "a list"
    case .text: "a text"
    }
  }

  private static func form(_ kind: Kind) -> String {
    switch kind {
    case .map: "{key: value}"
    case .list: "[one, other] or lines that begin with “- ”"
    case .text: "one word or a text in quotes, without superfluous brackets"
    }
  }

  private static func answerForms(_ kind: String) -> String {
    switch kind {
    case "rating": "a whole number"
    case "ratings": "{part: number}"
    case "multiple": "[code, code]"
    case "number": "a number"
    default: "one word or text"
    }
  }

  private static func reason(_ reason: NoScore) -> String {
    switch reason {
    case .nothingAnswered: "nothing is answered"
    case .tooManyMissing(let missing, let atMost): "\(missing) missing, at most \(atMost) allowed"
    case .notShown: "its items are not shown"
    }
  }

  static func englishProblem(_ problem: AnswerProblem) -> String {
    switch problem {
    case .wrongKind(let expected): "an answer of the kind \(expected) is due"
    case .unknownOption(let code, let known): "there is no option \(q(code)); there are: \(listed(known))"
    case .unknownPart(let part, let known): "there is no part \(q(part)); there are: \(listed(known))"
    case .notAStep(let value, let known):
      "\(value) is no step of the response scale; there are: \(listed(known.map(String.init)))"
    case .numberOutside(let from, let to): "from \(from) to \(to) is legal"
    case .tooFewOptions(let atLeast): "at least \(atLeast) are due"
    case .tooManyOptions(let atMost): "at most \(atMost) are allowed"
    case .standsAlone(let code): "\(q(code)) cannot be combined"
    case .repeatedOption(let code): "\(q(code)) is named twice"
    case .textTooLong(let atMost): "the text is longer than \(atMost) characters"
    case .nothingToAnswer: "it is a note, there is nothing to answer"
    }
  }
}
