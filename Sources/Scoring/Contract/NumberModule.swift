import Language
import QuestionnaireModel

/// A module that takes one number from a sheet: all that is left to write is the description and the number.
///
/// The output has the module's id and title. What `number` gives must follow from the sheet alone.
public protocol NumberModule: ScoringModule {
  /// How many decimals reports show.
  static var places: Int { get }

  /// The number of a sheet; `nil` where there is none.
  static func number(of sheet: SheetView) -> Double?
}

extension NumberModule {
  public static var places: Int { 2 }

  /// Takes no parameters; the registry refuses those that the description does not name.
  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    PreparedNumber(module: Self.self, layout: layout)
  }
}

/// The answers of one row, for modules that are written in a few lines.
public struct SheetView: Sendable {
  let answers: AnswerBlock
  let row: Int

  /// Every column of answers, in the order of the file.
  public var columns: [AnswerLayout.Column] { answers.layout.columns }

  /// A rating's value, a choice's option counted from 0, a number times its decimals; `nil` where there is no answer.
  public func value(of column: AnswerLayout.Column) -> Int? {
    if case .answered(let value) = answers.state(column, row) { Int(value) } else { nil }
  }

  /// The answer of an item or part by its id.
  public func value(of id: String) -> Int? { columns.first { $0.id == id }.flatMap { value(of: $0) } }

  /// Whether a column was shown.
  public func isShown(_ column: AnswerLayout.Column) -> Bool { answers.state(column, row).isShown }
}

private struct PreparedNumber<Module: NumberModule>: PreparedScoring {
  let module: Module.Type
  let layout: AnswerLayout

  var outputs: [ScoreOutput] {
    let description = Module.description
    return [ScoreOutput(id: description.id, title: description.title, kind: .number(places: Module.places))]
  }

  private func number(_ row: Int, _ answers: AnswerBlock) -> Double? {
    Module.number(of: SheetView(answers: answers, row: row)).flatMap { $0.isFinite ? $0 : nil }
  }

  func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
    guard let slot = scores.layout.slot(of: Module.description.id) else { return }
    for row in 0..<answers.count {
      if let number = number(row, answers) { scores.numbers[slot * scores.capacity + row] = number }
    }
  }

  func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
    -> [TraceLine]
  {
    let title = Module.description.title.named(in: language)
    let number = number(row, answers).map { NumberText(language).decimal($0, places: Module.places) }
    let none = LocalizedText(ru: "сказать нечего", en: "nothing can be said").named(in: language)
    return [TraceLine(subject: Module.description.id, "\(title): \(number ?? none)")]
  }
}
