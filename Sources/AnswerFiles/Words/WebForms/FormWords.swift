import Language

/// What is said of web forms' exports and their mapping files.
struct FormWords: Sendable {
  let nearest: @Sendable (String) -> String
  let noQuestion: @Sendable (_ questionnaire: String, _ first: String) -> String
  let unmatchedColumn: @Sendable (String) -> String
  let ambiguousColumn: @Sendable (_ heading: String, _ items: String) -> String
  let sharedItem: @Sendable (_ item: String, _ columns: String) -> String
  let unmatchedAnswer: @Sendable (_ text: String, _ group: String, _ count: Int) -> String
  let moreUnmatchedAnswers: @Sendable (Int) -> String
  let uncertainNumbers: @Sendable (_ group: String, _ numbers: String) -> String
  let itemsWithoutColumn: @Sendable (_ count: Int, _ items: String) -> String
  let noCodes: String
  let answerNotUnderstood: String
  let notAMapping: String
  let mappingKind: String
  let mappingItem: @Sendable (String) -> String
  let mappingValue: @Sendable (String) -> String
  let mappingColumn: @Sendable (String) -> String
  let mappingColumnTwice: @Sendable (String) -> String
  /// Kind, place, text, item, value, hint.
  let mappingHeader: [String]
  let mappingPersonal: String
  let mappingByAnswers: String

  func message(of problem: FormProblem) -> String {
    func safe(_ text: String) -> String { AnswerFileWords.safe(text) }
    func hint(_ text: String?) -> String { text.map { nearest(safe($0)) } ?? "" }
    return switch problem {
    case .noQuestion(let questionnaire, let first):
      noQuestion(safe(questionnaire), AnswerFileWords.list(first))
    case .unmatchedColumn(let heading, let meant): unmatchedColumn(safe(heading)) + hint(meant)
    case .ambiguousColumn(let heading, let items): ambiguousColumn(safe(heading), AnswerFileWords.list(items))
    case .sharedItem(let item, let columns): sharedItem(safe(item), AnswerFileWords.list(columns))
    case .unmatchedAnswer(let text, let group, let count, let meant):
      unmatchedAnswer(safe(text), safe(group), count) + hint(meant)
    case .moreUnmatchedAnswers(let count): moreUnmatchedAnswers(count)
    case .uncertainNumbers(let group, let numbers):
      uncertainNumbers(safe(group), AnswerFileWords.list(numbers))
    case .itemsWithoutColumn(let items): itemsWithoutColumn(items.count, AnswerFileWords.list(items))
    case .noCodes: noCodes
    case .answerNotUnderstood: answerNotUnderstood
    case .notAMapping: notAMapping
    case .mappingKind: mappingKind
    case .mappingItem(let item, let meant): mappingItem(safe(item)) + hint(meant)
    case .mappingValue(let legal): mappingValue(AnswerFileWords.list(legal))
    case .mappingColumn(let heading): mappingColumn(safe(heading))
    case .mappingColumnTwice(let heading): mappingColumnTwice(safe(heading))
    }
  }
}

extension AnswerFileWords {
  /// The words in a language.
  static func words(in language: InterfaceLanguage) -> AnswerFileWords {
    switch language {
    case .russian: .russian
    case .english: .english
    }
  }
}
