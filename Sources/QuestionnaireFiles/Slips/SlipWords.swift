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
  let answerAbsent: @Sendable (_ item: String) -> String
  let othersRefused: @Sendable (_ items: [String], _ problem: AnswerProblem) -> String
}
