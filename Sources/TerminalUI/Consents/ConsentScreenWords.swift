import Language

/// Words of the list on which consents are marked.
struct ConsentScreenWords: Sendable {
  let title: @Sendable (_ schoolClass: String) -> String
  let about: String
  let counted: @Sendable (_ marked: Int, _ settled: Int, _ all: Int) -> String
  let settled: String
  let unsaved: String
  let saveAction: String
  let toggleAction: String
  let moveAction: String
  let jumpAction: String
  let leaveAction: String
  let prompt: String
  let badNumbers: @Sendable (_ all: Int) -> String
  let cancelWords: Set<String>

  /// The words in a language.
  static func speaking(_ language: InterfaceLanguage) -> ConsentScreenWords {
    language == .russian ? .russian : .english
  }

  static let russian = ConsentScreenWords(
    title: { "Согласия: класс \($0)" },
    about: "Отметьте, кто принёс подписанное согласие. Имена сверяйте с бумажным списком.",
    counted: { "Отмечено: \($0) · уже есть: \($1) · всего: \($2)" },
    settled: "Это согласие уже есть. Отозвать: orientir consent withdraw.",
    unsaved: "Отметки не сохранены. Enter — сохранить, ещё раз Esc — выйти без сохранения.",
    saveAction: "сохранить", toggleAction: "отметить", moveAction: "выбрать", jumpAction: "к строке",
    leaveAction: "выйти",
    prompt: "Номера (например, 1 3 5-9); пустая строка — сохранить, «отмена» — выйти: ",
    badNumbers: { "Нужны номера от 1 до \($0), например 1 3 5-9. Ничего не изменено." },
    cancelWords: ["отмена", "cancel"])

  static let english = ConsentScreenWords(
    title: { "Consents: class \($0)" },
    about: "Mark who brought a signed consent. Compare names with the paper list.",
    counted: { "Marked: \($0) · there already: \($1) · all: \($2)" },
    settled: "This consent is there already. To withdraw it: orientir consent withdraw.",
    unsaved: "The marks are not saved. Enter saves, Esc once more leaves without saving.",
    saveAction: "save", toggleAction: "mark", moveAction: "choose", jumpAction: "go to line",
    leaveAction: "leave",
    prompt: "Numbers (such as 1 3 5-9); an empty line saves, “cancel” leaves: ",
    badNumbers: { "Numbers from 1 to \($0) are needed, such as 1 3 5-9. Nothing was changed." },
    cancelWords: ["отмена", "cancel"])
}
