import Language

/// What is wrong with a condition, and at which of its characters.
struct ConditionFault: Error, Hashable, Sendable {
  enum Problem: Hashable, Sendable {
    case openQuote
    case openReference
    case strayCharacter(String)
    case expectedQuestion
    case expectedComparison(String)
    case expectedValue
    case expectedClosing
    case expectedOpening
    case expectedEnd
    case tooDeep
  }

  var problem: Problem
  var offset: Int

  init(_ problem: Problem, _ offset: Int) { (self.problem, self.offset) = (problem, offset) }

  var message: LocalizedText {
    switch problem {
    case .openQuote:
      LocalizedText(ru: "кавычка открыта, но не закрыта", en: "a quote is opened and never closed")
    case .openReference:
      LocalizedText(ru: "после «${» нет «}»", en: "there is no “}” behind “${”")
    case .strayCharacter(let sign):
      LocalizedText(
        ru: "знак \(Words.quoted(sign, in: .russian)) здесь не годится; \(Self.example.ru)",
        en: "the sign \(Words.quoted(sign, in: .english)) does not belong here; \(Self.example.en)")
    case .expectedQuestion:
      LocalizedText(
        ru: "здесь ожидается имя вопроса; \(Self.example.ru)",
        en: "the name of a question is expected here; \(Self.example.en)")
    case .expectedComparison(let item):
      LocalizedText(
        ru: "после \(Words.quoted(item, in: .russian)) нужно =, !=, >=, <=, in (…), includes или answered",
        en:
          "\(Words.quoted(item, in: .english)) must be followed by =, !=, >=, <=, in (…), includes or answered"
      )
    case .expectedValue:
      LocalizedText(
        ru: "здесь ожидается код варианта или число", en: "an option's code or a number is expected here")
    case .expectedClosing:
      LocalizedText(ru: "здесь ожидается закрывающая скобка", en: "a closing bracket is expected here")
    case .expectedOpening:
      LocalizedText(ru: "здесь ожидается открывающая скобка", en: "an opening bracket is expected here")
    case .expectedEnd:
      LocalizedText(
        ru: "условие здесь уже закончено; соедините части словами and или or",
        en: "the condition has ended here; join its parts by and or or")
    case .tooDeep:
      LocalizedText(ru: "слишком много скобок одна в другой", en: "too many brackets inside each other")
    }
  }

  private static let example = LocalizedText(
    ru: "например: p01 = a and n01 >= 3", en: "for example: p01 = a and n01 >= 3")
}

extension LocalizedText {
  fileprivate var ru: String { self[.russian] ?? "" }
  fileprivate var en: String { self[.english] ?? "" }
}
