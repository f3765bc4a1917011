import Language
import QuestionnaireFiles
import QuestionnaireModel

/// The five questions of `questionnaire new`; what an option has answered is not asked.
struct OutlineQuestions {
  let context: Context
  private var words: AuthoringWords { context.words.authoring }

  /// The outline; `nil` where the input ended before every question was answered.
  func ask(_ command: QuestionnaireNewCommand) throws -> QuestionnaireOutline? {
    if [command.title, command.construct, command.grades, command.form, command.scales].contains(nil) {
      context.environment.errors.line(words.fiveQuestions)
    }
    let constructs = Construct.allCases.map(\.rawValue)
    let forms = QuestionnaireOutline.Form.allCases.map(\.rawValue)
    guard
      let title = try answer(command.title, "--title", words.askTitle, legal: "…", { $0.isEmpty ? nil : $0 }),
      let construct = try answer(
        command.construct, "--construct", words.askConstruct, among: constructs, words.constructNames),
      let grades = try answer(
        command.grades, "--grades", words.askGrades, legal: "9, 8-11",
        { Self.grades($0.isEmpty ? "8-11" : $0) }),
      let form = try answer(command.form, "--form", words.askForm, among: forms, words.formNames),
      let construct = Construct(rawValue: construct),
      let form = QuestionnaireOutline.Form(rawValue: form)
    else { return nil }
    var scales: [String] = []
    if form != .survey {
      let least = form == .pairs ? 2 : 1
      guard
        let named = try answer(
          command.scales, "--scales", words.askScales, legal: "\(least)–12",
          { Self.scales($0, least: least) })
      else { return nil }
      scales = named
    }
    return QuestionnaireOutline(
      id: command.id, title: title, construct: construct, grades: grades, form: form, scales: scales,
      language: context.words.language)
  }

  static func grades(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(whereSeparator: { "-–—".contains($0) }).map { Int($0.trimmed) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
      (1...12).contains(first), (first...12).contains(last)
    else { return nil }
    return first...last
  }

  static func scales(_ text: String, least: Int) -> [String]? {
    let names = text.split(whereSeparator: { ",;".contains($0) }).map(\.trimmed).filter { !$0.isEmpty }
    return (least...12).contains(names.count) && Set(names).count == names.count ? names : nil
  }

  /// An answer among words, by its number or the word itself.
  private func answer(
    _ given: String?, _ option: String, _ question: String, among known: [String], _ names: [String: String]
  ) throws -> String? {
    let lines = words.choices(known.map { ($0, names[$0] ?? $0) })
    let asked = ([question] + lines).joined(separator: "\n")
    return try answer(given, option, asked, legal: known.joined(separator: ", ")) { typed in
      if let number = Int(typed), known.indices.contains(number - 1) { return known[number - 1] }
      return known.first { $0 == typed.lowercased() }
    }
  }

  /// What an option has answered, else what a person types until it can be read.
  private func answer<Value>(
    _ given: String?, _ option: String, _ question: String, legal: String, _ read: (String) -> Value?
  ) throws -> Value? {
    if let given {
      guard let value = read(given.trimmed) else {
        throw CommandError.badValue(option: option, value: given, legal: legal)
      }
      return value
    }
    context.environment.errors.line(question)
    while let line = context.environment.readLine() {
      if let value = read(SafeText(line).text.trimmed) { return value }
      context.environment.errors.line(words.notUnderstood(legal))
    }
    return nil
  }
}
