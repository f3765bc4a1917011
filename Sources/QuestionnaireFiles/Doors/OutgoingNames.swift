import QuestionnaireModel

/// Names that another system allows, made from ours: each unique, the nearest to its own.
struct OutgoingNames {
  /// Whether a hyphen may become an underscore; else it is left out.
  let hasUnderscores: Bool
  let mostCharacters: Int
  private var taken: Set<String> = []
  private(set) var names: [String: String] = [:]

  init(hasUnderscores: Bool, mostCharacters: Int, reserved: [String] = []) {
    self.hasUnderscores = hasUnderscores
    self.mostCharacters = mostCharacters
    taken = Set(reserved)
  }

  /// The name of one of ours; the same one every time.
  mutating func name(_ own: String) -> String {
    if let known = names[own] { return known }
    let name = unused(own)
    names[own] = name
    taken.insert(name.lowercased())
    return name
  }

  private func unused(_ own: String) -> String {
    var legal = ""
    for scalar in own.unicodeScalars {
      let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      if isLetter || ("0"..."9").contains(scalar) {
        legal.unicodeScalars.append(scalar)
      } else if hasUnderscores, !legal.isEmpty, !legal.hasSuffix("_") {
        legal += "_"
      }
    }
    if hasUnderscores { legal = legal.lowercased() }
    if legal.first?.isLetter != true { legal = "q" + legal }
    legal = String(legal.prefix(mostCharacters))
    guard taken.contains(legal.lowercased()) else { return legal }
    var number = 2
    while true {
      let end = (hasUnderscores ? "_" : "x") + String(number)
      let candidate = String(legal.prefix(mostCharacters - end.utf8.count)) + end
      guard taken.contains(candidate.lowercased()) else { return candidate }
      number += 1
    }
  }
}

/// What both outgoing systems cannot hold, told in the same words.
enum OutgoingLosses {
  static func common(_ questionnaire: Questionnaire) -> [DoorLoss] {
    var losses: [DoorLoss] = []
    func lose(_ isThere: Bool, _ part: String, _ ru: String, _ en: String) {
      if isThere { losses.append(DoorLoss(part, ru: ru, en: en)) }
    }
    lose(
      true, "passport", "авторы, теория, апробация и источники не переносятся",
      "authors, theory, evidence and sources are left out")
    lose(
      !questionnaire.bands.isEmpty, "bands", "уровни и их смысл не переносятся",
      "levels and their meaning are left out")
    lose(
      !questionnaire.scoring.isEmpty, "scoring",
      "модули не переносятся: \(questionnaire.scoring.map(\.module).joined(separator: ", "))",
      "modules are left out: \(questionnaire.scoring.map(\.module).joined(separator: ", "))")
    lose(
      !questionnaire.validity.isEmpty, "validity", "правила замечаний не переносятся",
      "the rules of remarks are left out")
    lose(
      !questionnaire.examples.isEmpty, "examples", "проверочные примеры не переносятся",
      "worked examples are left out")
    let timed = questionnaire.sections.filter { $0.minutes != nil }.map(\.id)
    lose(
      !timed.isEmpty, "sections.minutes",
      "время на раздел не ограничивается: \(timed.joined(separator: ", "))",
      "the time of a section is not limited: \(timed.joined(separator: ", "))")
    return losses
  }
}
