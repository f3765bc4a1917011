import QuestionnaireModel

/// The reserved columns of an answer file.
enum AttributeColumn: String, CaseIterable, Sendable {
  case code, school
  case schoolClass = "class"
  case grade, sex
  case specialNeeds = "special_needs"
  case profile, wave, origin

  /// The column that a Russian heading means.
  static func named(inRussian heading: String) -> AttributeColumn? {
    switch heading.lowercased() {
    case "код", "код участника", "код ученика": .code
    case "школа": .school
    case "класс": .schoolClass
    case "параллель": .grade
    case "пол": .sex
    case "овз": .specialNeeds
    case "профиль": .profile
    case "волна": .wave
    default: nil
    }
  }

  /// Whether a heading stands over what must not be in a file of answers at all.
  static func isPersonal(_ heading: String) -> Bool {
    let words = heading.lowercased().split { !$0.isLetter }
    return words.contains { word in
      ["фио", "фамилия", "имя", "отчество", "surname", "телефон", "снилс"].contains(String(word))
    }
  }
}

/// What a row says of the respondent.
struct AttributeDraft {
  var code: String?
  var attributes = PupilAttributes()
  var wave: String?
  var origin: SheetOrigin?

  /// Reads one value; an empty one says nothing.
  mutating func read(_ text: String, as column: AttributeColumn) -> AnswerFileProblem? {
    guard !text.isEmpty else { return nil }
    switch column {
    case .code: code = text
    case .grade:
      guard let grade = Self.grade(text) else { return .wrongGrade }
      attributes.grade = grade
    case .sex:
      guard let sex = Self.sexes[text.lowercased()] else { return .wrongSex }
      attributes.sex = sex
    case .specialNeeds:
      guard let truth = Self.truths[text.lowercased()] else { return .wrongSpecialNeeds }
      attributes.specialNeeds = truth
    case .origin:
      guard let known = SheetOrigin(rawValue: text) else {
        return .wrongOrigin(known: SheetOrigin.allCases.map(\.rawValue))
      }
      origin = known
    case .school, .schoolClass, .profile, .wave:
      guard text.unicodeScalars.count <= AnswerColumns.longestAttribute else {
        return .longerThan(AnswerColumns.longestAttribute)
      }
      guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
        return .controlInAttribute
      }
      switch column {
      case .school: attributes.school = text
      case .schoolClass: attributes.schoolClass = text
      case .profile: attributes.profile = text
      default: wave = text
      }
    }
    return nil
  }

  /// Whether the class is named after another grade than the one given.
  var isContradictory: Bool {
    guard let grade = attributes.grade, let schoolClass = attributes.schoolClass,
      let named = PupilAttributes.grade(ofClass: schoolClass)
    else { return false }
    return named != grade
  }

  /// 1…12, `9.0` too.
  static func grade(_ text: String) -> Int? {
    let number = Array(text.utf8).withUnsafeBufferPointer { $0.wholeNumber }
    return number.flatMap { (1...12).contains($0) ? $0 : nil }
  }

  static let sexes: [String: Sex] = [
    "f": .female, "female": .female, "ж": .female, "m": .male, "male": .male, "м": .male,
  ]

  static let truths: [String: Bool] = [
    "yes": true, "да": true, "true": true, "1": true, "no": false, "нет": false, "false": false, "0": false,
  ]
}

extension PupilAttributes {
  /// The grade that a class's name begins with: «9А», «10-Б»; `nil` where it names none from 1 to 12.
  public static func grade(ofClass name: String) -> Int? {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    return Int(digits).flatMap { (1...12).contains($0) ? $0 : nil }
  }
}
