import Administration
import Language
import QuestionnaireModel

@testable import TerminalUI

/// A dialogue that a test types into; a second passes before each key, so that no key comes too soon.
struct DialogueScript {
  var dialogue: SittingDialogue
  var effects: [SittingEffect] = []
  private var time = 0

  init(
    _ questionnaire: Questionnaire, _ language: InterfaceLanguage = .russian, columns: Int = 80,
    rows: Int = 24,
    asciiOnly: Bool = false
  ) throws {
    let sitting = try Sitting(questionnaire: questionnaire, language: language.tag, seed: 1)
    dialogue = SittingDialogue(
      sitting, Surroundings(language: language, asciiOnly: asciiOnly), columns: columns, rows: rows)
    dialogue.painted(at: 0)
  }

  @discardableResult
  mutating func press(_ keys: Key...) -> [SittingEffect] { press(keys) }

  @discardableResult
  mutating func press(_ keys: [Key]) -> [SittingEffect] {
    var new: [SittingEffect] = []
    for key in keys {
      time += 1_000
      new += dialogue.handle(key, at: time)
      dialogue.painted(at: time)
    }
    effects += new
    return new
  }

  /// Types characters.
  @discardableResult
  mutating func type(_ text: String) -> [SittingEffect] { press(text.map { .character($0) }) }

  var text: String { dialogue.layout.frame.text }

  var shownItem: String? {
    guard case .item(let index) = dialogue.sitting.step else { return nil }
    return dialogue.sitting.questionnaire.items[index].id
  }

  func answer(_ item: String) -> Answer? { dialogue.sitting.answers[item] }
}
