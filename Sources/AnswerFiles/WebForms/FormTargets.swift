import Language
import QuestionnaireModel

/// What a column of a form's export can hold.
enum FormTarget: Hashable, Sendable {
  /// Index among the columns of the answer layout.
  case answer(Int)
  /// Whether one option of a multiple answer was chosen.
  case option(Int, Int)
  case attribute(AttributeColumn)
}

/// The texts of a questionnaire, in all its languages, by what they ask for.
struct FormTargets: Sendable {
  let columns: AnswerColumns
  /// For each column of the layout what its answers are written as.
  let answers: [AnswerTexts]
  private var whole: [String: Set<FormTarget>] = [:]
  private var pairs: [FormHeading.Pair: Set<FormTarget>] = [:]
  private var ids: [String: FormTarget] = [:]
  /// One text for each answer column, for hints.
  private var named: [(key: String, value: String)] = []

  init(_ questionnaire: Questionnaire, _ columns: AnswerColumns) {
    self.columns = columns
    answers = columns.layout.columns.map { AnswerTexts($0, in: questionnaire) }
    let sections = Dictionary(
      questionnaire.sections.flatMap { section in section.items.map { ($0, section.title) } }
    ) { first, _ in first }
    for (index, column) in columns.layout.columns.enumerated() {
      let item = questionnaire.items[column.item]
      let target = FormTarget.answer(index)
      ids[FormText.key(columns.answerNames[index])] = target
      for language in questionnaire.languages {
        let text = item.text[language] ?? ""
        if let part = column.part {
          addPart(part, of: item, text, language, target)
        } else {
          add(text, target)
          if let section = sections[item.id]?[language] { pair(section, text, target) }
        }
        addOptions(of: item, text, language, index)
      }
    }
  }

  private mutating func add(_ text: String, _ target: FormTarget) {
    let key = FormText.key(text)
    guard !key.isEmpty else { return }
    whole[key, default: []].insert(target)
    named.append((key, "\(name(target)) (\(text))"))
  }

  private mutating func pair(_ outer: String, _ inner: String, _ target: FormTarget) {
    let pair = FormHeading.Pair(outer: FormText.key(outer), inner: FormText.key(inner))
    guard !pair.inner.isEmpty else { return }
    pairs[pair, default: []].insert(target)
  }

  private mutating func addPart(
    _ id: String, of item: Item, _ text: String, _ language: LanguageTag, _ target: FormTarget
  ) {
    guard case .ratings(let parts) = item.kind, let part = parts.first(where: { $0.id == id }),
      let partText = part.text[language]
    else { return }
    pair(text, partText, target)
    pair(partText, text, target)
    add(text + " " + partText, target)
  }

  private mutating func addOptions(of item: Item, _ text: String, _ language: LanguageTag, _ index: Int) {
    let texts = item.options.compactMap { $0.text[language] }
    guard texts.count == item.options.count, !texts.isEmpty else { return }
    switch item.kind {
    case .choice where text.isEmpty:
      // A pair without a question of its own: the form asks «this or that?».
      for mark in [" или ", " or ", " / ", ", ", "; ", " — ", " | "] {
        add(texts.joined(separator: mark), .answer(index))
      }
    case .multiple:
      for (option, optionText) in texts.enumerated() { pair(text, optionText, .option(index, option)) }
    default: break
    }
  }

  /// What a heading asks for, by its words alone; several where the words fit several.
  func matches(_ heading: FormHeading) -> Set<FormTarget> {
    for key in heading.keys {
      if let found = whole[key] { return found }
    }
    for pair in heading.pairs {
      if let found = pairs[pair] { return found }
    }
    for row in heading.rows {
      if let found = whole[row] { return found }
    }
    return []
  }

  /// The answer column that a heading names by its id.
  func byID(_ heading: FormHeading) -> FormTarget? { heading.keys.first.flatMap { ids[$0] } }

  /// The choice whose options are the only ones that fit all of a column's answers.
  func byAnswers(_ texts: some Collection<String>) -> FormTarget? {
    guard !texts.isEmpty else { return nil }
    var found: FormTarget?
    for (index, answers) in answers.enumerated() where answers.isChosenFrom {
      guard texts.allSatisfy({ answers.isText($0) }) else { continue }
      guard found == nil else { return nil }
      found = .answer(index)
    }
    return found
  }

  /// The question that a heading is most like, as a hint: `r01 (Собирать полку)`.
  func nearest(_ heading: FormHeading) -> String? { FormText.nearest(heading.text, among: named) }

  /// How a target is named in mapping files and messages: `r01`, `s01.can`, `m01=a`, `class`.
  func name(_ target: FormTarget) -> String {
    switch target {
    case .answer(let index): columns.answerNames[index]
    case .option(let index, let option): columns.answerNames[index] + "=" + answers[index].codes[option]
    case .attribute(let column): column.rawValue
    }
  }

  /// The target of a name; `nil` where there is none.
  func target(named name: String) -> FormTarget? {
    if let index = columns.answerNames.firstIndex(of: name) { return .answer(index) }
    if let attribute = AttributeColumn(rawValue: name), attribute != .origin, attribute != .wave {
      return .attribute(attribute)
    }
    let parts = name.split(separator: "=", maxSplits: 1).map { String($0).trimmingBlanks }
    guard parts.count == 2, let index = columns.answerNames.firstIndex(of: parts[0]),
      answers[index].isMultiple,
      let option = answers[index].codes.firstIndex(of: parts[1])
    else { return nil }
    return .option(index, option)
  }

  /// Every name that a mapping file may use.
  var names: [String] {
    columns.answerNames + AttributeColumn.allCases.filter { $0 != .origin && $0 != .wave }.map(\.rawValue)
  }
}
