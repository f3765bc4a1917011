import Language
import Notation
import QuestionnaireModel

/// Writes a questionnaire as LimeSurvey's rows: settings, then everything once in each language.
struct LimeSurveyWriting {
  typealias Row = [LimeSurveyColumn: String]

  /// Questions that stand together as one of LimeSurvey's.
  struct Group {
    var items: [Item]
    /// Neighbouring ratings on one response scale.
    var isArray: Bool
  }

  let questionnaire: Questionnaire
  /// Names of questions and, for arrays and multiple choices, of what stands in them.
  private(set) var names: OutgoingNames
  private(set) var losses: [DoorLoss] = []
  /// What expressions call each item, part or option.
  private(set) var variables: [String: String] = [:]

  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    names = OutgoingNames(hasUnderscores: false, mostCharacters: 18)
    nameAll()
  }

  mutating func lose(_ part: String, ru: String, en: String) {
    let loss = DoorLoss(part, ru: ru, en: en)
    if !losses.contains(loss) { losses.append(loss) }
  }

  mutating func table() -> [UInt8] {
    tell()
    var writer = DelimitedWriter(separator: Byte.tab)
    for column in LimeSurveyColumn.allCases { writer.add(quoted: column.rawValue) }
    writer.endRecord()
    for row in settings + languages.flatMap(rows) {
      for column in LimeSurveyColumn.allCases { writer.add(quoted: row[column] ?? "") }
      writer.endRecord()
    }
    return writer.bytes
  }

  /// Russian first: the first is the survey's own language.
  private var languages: [LanguageTag] {
    questionnaire.languages.sorted { $0 == .russian && $1 != .russian }
  }

  private var settings: [Row] {
    let languages = languages.map(\.rawValue)
    let values = [
      ("sid", "100001"), ("language", languages.first ?? "en"),
      ("additional_languages", languages.dropFirst().joined(separator: " ")), ("anonymized", "Y"),
      ("datestamp", "N"), ("ipaddr", "N"), ("refurl", "N"), ("savetimings", "Y"),
      ("format", questionnaire.items.contains { $0.seconds != nil } ? "S" : "G"),
      ("allowprev", "Y"), ("assessments", "Y"), ("showprogress", "Y"),
    ]
    return values.map { [.kind: "S", .name: $0.0, .text: $0.1] }
  }

  private func rows(_ language: LanguageTag) -> [Row] {
    var rows: [Row] = [
      ("surveyls_title", questionnaire.title), ("surveyls_description", questionnaire.passport.purpose),
      ("surveyls_welcometext", questionnaire.instructions),
    ].map { name, text in
      [.kind: "SL", .name: name, .text: Self.html(text[language] ?? ""), .language: language.rawValue]
    }
    for (number, section) in questionnaire.sections.enumerated() {
      let title = section.title[language] ?? section.id
      rows.append([
        .kind: "G", .type: "G\(number)", .name: Self.html(title.isEmpty ? section.id : title),
        .relevance: "1",
        .text: Self.html(section.text[language] ?? ""), .language: language.rawValue,
      ])
      for group in groups(section) {
        rows += questions(group, language, section).map { row in
          var row = row
          row[.language] = language.rawValue
          // Settings of a question stand once, with its first language.
          if language != languages.first {
            for column in [
              LimeSurveyColumn.least, .most, .alone, .leastNumber, .mostNumber, .isWhole, .shuffled, .seconds,
            ] {
              row[column] = nil
            }
          }
          return row
        }
      }
    }
    return rows
  }

  // MARK: Names

  /// The questions of a section as LimeSurvey's.
  func groups(_ section: Section) -> [Group] {
    var groups: [Group] = []
    for item in section.items.compactMap({ questionnaire.item($0) }) {
      if case .rating(let response, _) = item.kind, let last = groups.last?.items.last,
        case .rating(response, _) = last.kind
      {
        groups[groups.count - 1].items.append(item)
        groups[groups.count - 1].isArray = true
      } else {
        groups.append(Group(items: [item], isArray: false))
      }
    }
    return groups
  }

  /// Whether an answer must be given.
  func isRequired(_ item: Item) -> Bool {
    item.isRequired || (!questionnaire.allowsSkipping && item.isAnswerable)
  }

  /// The name of an array of ratings: that of its first, marked.
  static func arrayName(_ group: Group) -> String { "array." + (group.items.first?.id ?? "") }

  private mutating func nameAll() {
    for section in questionnaire.sections {
      for group in groups(section) {
        if group.isArray {
          let outer = names.name(Self.arrayName(group))
          for item in group.items { variables[item.id] = "\(outer)_\(names.name(item.id))" }
          continue
        }
        for item in group.items { nameOne(item) }
      }
    }
  }

  private mutating func nameOne(_ item: Item) {
    let name = names.name(item.id)
    variables[item.id] = name
    switch item.kind {
    case .ratings(let parts):
      let isArray = Set(parts.map(\.response)).count == 1
      for part in parts {
        let own = names.name(item.id + "." + part.id)
        variables[item.id + "." + part.id] = isArray ? "\(name)_\(own)" : own
      }
    case .multiple(let options, _, _):
      for (option, code) in zip(options, Self.answerCodes(options)) {
        variables["\(item.id).\(option.code)"] = "\(name)_\(code)"
      }
    default: break
    }
  }

  /// Up to five letters and digits each, told apart whatever their case; another code where ours has more.
  static func answerCodes(_ options: [Option]) -> [String] {
    var taken: Set<String> = []
    let kept = options.map { option -> String? in
      let isLegal =
        option.code.utf8.count <= 5
        && option.code.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
      return isLegal && taken.insert(option.code).inserted ? option.code : nil
    }
    return kept.enumerated().map { index, code in
      if let code { return code }
      for mark in ["A", "B", "C", "X"] {
        let made = mark + String(index + 1)
        if taken.insert(made.lowercased()).inserted { return made }
      }
      return "Z\(index + 1)"
    }
  }

  /// A value below 0 has no minus sign there.
  static func answerCode(_ value: Int) -> String { value < 0 ? "M\(-value)" : String(value) }

  // MARK: Losses

  private mutating func tell() {
    let renamed = names.names.filter { own, there in own != there && !own.hasPrefix("array.") }
      .sorted { $0.key < $1.key }.map { "\($0.key) → \($0.value)" }
    if !renamed.isEmpty {
      let list = renamed.joined(separator: ", ")
      lose("items", ru: "там другие имена: \(list)", en: "named otherwise there: \(list)")
    }
    for item in questionnaire.items {
      let recoded = zip(item.options, Self.answerCodes(item.options)).compactMap { option, there in
        there == option.code ? nil : "\(option.code) → \(there)"
      }
      if !recoded.isEmpty {
        let list = recoded.joined(separator: ", ")
        lose("items.\(item.id)", ru: "там другие коды: \(list)", en: "coded otherwise there: \(list)")
      }
    }
    let negative = questionnaire.responses.filter { $0.least < 0 }.map(\.id)
    if !negative.isEmpty {
      let list = negative.joined(separator: ", ")
      lose(
        "responses", ru: "минус пишется там буквой M: \(list)",
        en: "a minus sign is the letter M there: \(list)")
    }
    if !questionnaire.scales.isEmpty {
      lose(
        "scales",
        ru:
          "шкалы не переносятся; у вариантов, дающих баллы одной шкале, остаётся число баллов (assessment_value)",
        en: "scales are left out; options that credit one scale keep their points (assessment_value)")
    }
  }

  /// Texts are HTML there, braces are computed and backslashes break cells; a drawing keeps its lines and its letters of one width.
  static func html(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "{", "}", "\\": escaped += "&#\(scalar.value);"
      case "\n": escaped.unicodeScalars.append(scalar)
      default: if scalar.value >= 0x20, scalar.value != 0x7F { escaped.unicodeScalars.append(scalar) }
      }
    }
    let isDrawing =
      text.contains("\n") && text.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) }
    return isDrawing ? "<pre>\(escaped)</pre>" : escaped.replacing("\n", with: "<br />")
  }
}
