import QuestionnaireModel

/// What the reader says of slips that people make who have never written such a file: each message names what to write instead.
struct SlipWords: Sendable {
  // MARK: The file
  let office: String

  // MARK: Syntax
  let wideBlankIndent: String
  let wideBlankKey: @Sendable (_ key: String) -> String
  let listMark: @Sendable (_ written: String) -> String
  let bracketTooMany: @Sendable (_ bracket: String) -> String
  let commaDue: @Sendable (_ before: String) -> String
  let innerQuotes: String
  let hashInText: String
  let lineApart: @Sendable (_ blanks: Int) -> String
  let languageTyped: @Sendable (_ written: String, _ meant: String) -> String
  let levelEnd: @Sendable (_ key: String, _ below: String?) -> String
  let percentSign: @Sendable (_ written: String) -> String
  /// The end of a message on a score that differs.
  let minusLost: @Sendable (_ scale: String, _ item: String) -> String
  let minusNeedless: @Sendable (_ scale: String, _ item: String) -> String
  let listWithoutBrackets: @Sendable (_ key: String, _ meant: String) -> String

  // MARK: Values
  let reversedKey: @Sendable (_ key: String, _ scale: String) -> String
  let creditForm: @Sendable (_ scale: String) -> String
  let scalesForSeveral: @Sendable (_ scales: String) -> String
  let otherMinus: @Sendable (_ written: String, _ meant: String) -> String
  let plusSign: @Sendable (_ written: String, _ meant: String) -> String

  // MARK: Languages
  let titleLacks: @Sendable (_ tag: String, _ texts: Int) -> String
  let onlyTitleHas: @Sendable (_ tag: String, _ texts: Int) -> String

  // MARK: Examples
  let answerAbsent: @Sendable (_ items: [String]) -> String
  let othersRefused: @Sendable (_ items: [String], _ problem: AnswerProblem) -> String
}
