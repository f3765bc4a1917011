import Language
import Notation
import QuestionnaireModel
import Scoring

/// Writes one language of a questionnaire as a data dictionary.
struct RedCapWriting {
  typealias Row = [RedCapColumn: String]

  let questionnaire: Questionnaire
  let language: LanguageTag
  var names = OutgoingNames(hasUnderscores: true, mostCharacters: 60, reserved: ["record_id"])
  private(set) var losses: [DoorLoss] = []
  private var rows: [Row] = []
  private let form: String

  init(_ questionnaire: Questionnaire, _ language: LanguageTag) {
    self.questionnaire = questionnaire
    self.language = language
    form = String(questionnaire.id.map { $0 == "-" ? "_" : $0 }.drop { !$0.isLetter })
  }

  mutating func lose(_ part: String, ru: String, en: String) {
    let loss = DoorLoss(part, ru: ru, en: en)
    if !losses.contains(loss) { losses.append(loss) }
  }

  mutating func table() -> [UInt8] {
    rows = [[.variable: "record_id", .type: "text", .label: "Record ID"]]
    if !questionnaire.instructions.isEmpty {
      rows.append([
        .variable: names.name("instructions"), .type: "descriptive", .label: text(questionnaire.instructions),
      ])
    }
    for section in questionnaire.sections { write(section) }
    for scale in questionnaire.scales { if let row = score(scale) { rows.append(row) } }
    var writer = DelimitedWriter(separator: Byte.comma)
    for column in RedCapColumn.allCases { writer.add(quoted: column.rawValue) }
    writer.endRecord()
    for row in rows {
      for column in RedCapColumn.allCases {
        writer.add(quoted: column == .form ? (form.isEmpty ? "form" : form) : row[column] ?? "")
      }
      writer.endRecord()
    }
    return writer.bytes
  }

  /// Labels are HTML there, and what stands in brackets or braces is taken for a field.
  func text(_ text: LocalizedText) -> String {
    (text[language] ?? "").replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
      "[", with: "&#91;"
    )
    .replacing("{", with: "&#123;")
  }

  // MARK: Questions

  private mutating func write(_ section: Section) {
    var header = [text(section.title), text(section.text)].filter { !$0.isEmpty }.joined(separator: "\n")
    let items = section.items.compactMap { questionnaire.item($0) }
    if section.order == .shuffled {
      lose(
        "sections.\(section.id)", ru: "порядок вопросов там не перемешивается",
        en: "questions are not shuffled there")
    }
    for (index, item) in items.enumerated() {
      let isAlone =
        !isRated(item, like: index > 0 ? items[index - 1] : nil)
        && !isRated(item, like: index + 1 < items.count ? items[index + 1] : nil)
      var own = fields(item, isAlone: isAlone, firstOfRun: runStart(items, index))
      guard !own.isEmpty else { continue }
      if !header.isEmpty {
        own[0][.sectionHeader] = [header, own[0][.sectionHeader] ?? ""].filter { !$0.isEmpty }
          .joined(separator: "\n")
        header = ""
      }
      rows += own
    }
  }

  private func isRated(_ item: Item, like other: Item?) -> Bool {
    if case .rating(let one, _) = item.kind, case .rating(let two, _)? = other?.kind { return one == two }
    return false
  }

  /// The first of the neighbouring ratings on one response scale: it names their matrix.
  private func runStart(_ items: [Item], _ index: Int) -> String {
    var first = index
    while first > 0, isRated(items[first], like: items[first - 1]) { first -= 1 }
    return items[first].id
  }

  private mutating func fields(_ item: Item, isAlone: Bool, firstOfRun: String) -> [Row] {
    var row: Row = [
      .variable: names.name(item.id), .label: text(item.text), .note: text(item.help),
      .required: item.isRequired || (!questionnaire.allowsSkipping && item.isAnswerable) ? "y" : "",
      .branching: item.condition.map { logic($0) } ?? "",
    ]
    if let seconds = item.seconds {
      lose(
        "items.\(item.id)", ru: "время на вопрос (\(seconds) с) не ограничивается",
        en: "the time for the question (\(seconds) s) is not limited")
    }
    switch item.kind {
    case .note:
      row[.type] = "descriptive"
    case .rating(let response, _):
      row[.type] = "radio"
      row[.choices] = choices(response)
      if !isAlone { row[.matrix] = "m_" + names.name(firstOfRun) }
    case .ratings(let parts):
      let isMatrix = Set(parts.map(\.response)).count == 1
      return parts.enumerated().map { index, part in
        var own = row
        own[.variable] = names.name(item.id + "." + part.id)
        own[.label] = text(part.text)
        own[.type] = "radio"
        own[.choices] = choices(part.response)
        if isMatrix { own[.matrix] = "m_" + names.name(item.id) }
        if index == 0 { own[.sectionHeader] = text(item.text) } else { own[.note] = "" }
        return own
      }
    case .choice(let options):
      row[.type] = "radio"
      row[.choices] = choices(options)
      if item.text.isEmpty { row[.label] = options.map { text($0.text) }.joined(separator: " / ") }
    case .multiple(let options, let atLeast, let atMost):
      row[.type] = "checkbox"
      row[.choices] = choices(options)
      let alone = options.filter(\.standsAlone).map { Self.code($0.code) }
      if !alone.isEmpty { row[.annotation] = "@NONEOFTHEABOVE='\(alone.joined(separator: ","))'" }
      if atMost < options.count { row[.annotation, default: ""] += " @MAXCHECKED=\(atMost)" }
      row[.annotation] = row[.annotation].map { $0.hasPrefix(" ") ? String($0.dropFirst()) : $0 }
      if atLeast > 1 {
        lose(
          "items.\(item.id)", ru: "наименьшее число вариантов не проверяется",
          en: "the least number of options is not checked")
      }
    case .number(let range):
      row[.type] = "text"
      row[.validation] = range.decimals == 0 ? "integer" : "number"
      (row[.least], row[.most]) = (range.from.description, range.to.description)
      if !range.unit.isEmpty {
        row[.note] = [text(item.help), text(range.unit)].filter { !$0.isEmpty }.joined(separator: " ")
      }
    case .text(let lines): row[.type] = lines > 1 ? "notes" : "text"
    }
    return [row]
  }

  private func choices(_ response: String) -> String {
    (questionnaire.response(response)?.steps ?? [])
      .map { "\($0.value), \(Self.choice(text($0.text)))" }.joined(separator: " | ")
  }

  private func choices(_ options: [Option]) -> String {
    options.map { "\(Self.code($0.code)), \(Self.choice(text($0.text)))" }.joined(separator: " | ")
  }

  /// Letters, digits and underscores.
  static func code(_ own: String) -> String { String(own.map { $0 == "-" ? "_" : $0 }) }

  /// A bar would end the choice.
  private static func choice(_ text: String) -> String {
    text.replacing("|", with: "¦").replacing("\n", with: " ")
  }
}
