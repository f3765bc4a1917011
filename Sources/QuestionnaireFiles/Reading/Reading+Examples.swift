import Language
import QuestionnaireModel

extension Reading {
  /// `examples`: answers with the figures that a person computed for them.
  mutating func readExamples(_ node: SourceNode) {
    for node in list(node, most: Self.mostParts) {
      let optional = ["name", "others", "seconds", "scores", "bands", "labels", "flags"]
      guard let fields = fields(node, required: ["answers"], optional: optional) else { continue }
      var example = WorkedExample(answers: Answers())
      if let node = fields["name"], let text = text(node) { example.name = text }
      if let node = fields["seconds"], let seconds = number(node) {
        let milliseconds = seconds * Fraction(1_000)
        example.milliseconds = milliseconds.numerator / milliseconds.denominator
        if !(Fraction(0)...Fraction(86_400)).contains(seconds) {
          report.error("number", at: node.place) { $0.numberOutside(seconds.description, "0", "86400") }
        }
      }
      readAnswers(fields, &example)
      readScores(fields, &example)
      for (key, path) in [("bands", \WorkedExample.bands), ("labels", \WorkedExample.labels)] {
        for entry in fields[key].flatMap({ map($0) }) ?? [] {
          if key == "labels", entry.value.text == "" || entry.value.isNull {
            example[keyPath: path][entry.key] = ""
          } else if let word = word(entry.value) {
            example[keyPath: path][entry.key] = word
          }
        }
      }
      if let node = fields["flags"] { example.flags = Set(words(node)) }
      draft.questionnaire.examples.append(example)
      draft.examples.append(node)
    }
  }

  private mutating func readScores(_ fields: Fields, _ example: inout WorkedExample) {
    for entry in fields["scores"].flatMap({ map($0) }) ?? [] {
      if entry.value.isNull {
        example.scores[entry.key] = .some(nil)
      } else if let number = number(entry.value, fractions: true) {
        example.scores[entry.key] = number
      }
    }
  }

  private mutating func readAnswers(_ fields: Fields, _ example: inout WorkedExample) {
    var named: Set<String> = []
    var absent: [(item: String, place: Place)] = []
    let items = Dictionary(draft.questionnaire.items.map { ($0.id, $0) }) { first, _ in first }
    for entry in fields["answers"].flatMap({ map($0) }) ?? [] where !report.isFull {
      guard let item = items[entry.key] else {
        let known = draft.questionnaire.items.map(\.id)
        // What a section names and is no item is found there; where two items share an id, one of them was meant.
        guard Set(known).count == known.count, !itemsOfSections.contains(entry.key) else { continue }
        let meant = Self.meant(entry.key, known)
        report.error("example-answer", at: entry.keyPlace) { $0.unknownItem(entry.key, meant) }
        continue
      }
      named.insert(item.id)
      guard !itemsWithoutKind.contains(item.id) else { continue }
      guard !entry.value.isNull else { continue }
      guard !Self.isGap(entry.value, item) else {
        absent.append((item.id, entry.value.place))
        continue
      }
      guard let answer = answer(entry.value, item) else { continue }
      if let problem = problem(answer, item) {
        report.error("example-answer", at: entry.value.place) { $0.answerRefused(item.id, problem) }
      } else {
        example.answers[item.id] = answer
      }
    }
    if let first = absent.first {
      report.error("example-answer", at: first.place) { $0.slips.answerAbsent(absent.map(\.item)) }
    }
    guard let others = fields["others"] else { return }
    let kinds = Self.kinds.filter { $0 != "note" }
    guard let byKind = self.fields(others, required: [], optional: kinds) else { return }
    // One answer goes to many items: what is wrong with it is said once.
    var refused: [(place: Place, problem: AnswerProblem, items: [String])] = []
    for item in draft.questionnaire.items where !named.contains(item.id) {
      guard item.isAnswerable, let node = byKind[item.kindName], !node.isNull else { continue }
      guard let answer = answer(node, item) else { continue }
      guard let problem = problem(answer, item) else {
        example.answers[item.id] = answer
        continue
      }
      if let index = refused.firstIndex(where: { $0.place == node.place && $0.problem == problem }) {
        refused[index].items.append(item.id)
      } else {
        refused.append((node.place, problem, [item.id]))
      }
    }
    for (place, problem, items) in refused {
      report.error("example-answer", at: place) { $0.slips.othersRefused(items, problem) }
    }
  }

  /// What is wrong with an answer; nothing is said where the item's own response scale is not there.
  private func problem(_ answer: Answer, _ item: Item) -> AnswerProblem? {
    let problem = draft.questionnaire.problem(with: answer, for: item)
    // Nor where its values are out of order, which is found there.
    if case .notAStep(_, let known)? = problem,
      zip(known, known.dropFirst()).contains(where: >=) || known.isEmpty
    {
      return nil
    }
    return problem
  }

  /// Whether nothing stands where an answer is due, or a dash that is meant as nothing.
  private static func isGap(_ node: SourceNode, _ item: Item) -> Bool {
    guard !node.isAbsent else { return true }
    if case .text = item.kind { return false }
    guard let text = node.text, ["-", "–", "—", ""].contains(text) else { return false }
    return !item.options.contains { $0.code == text }
  }

  /// The items that the sections name, whether there are such items or not.
  private var itemsOfSections: Set<String> {
    Set((draft.root["sections"]?.list ?? []).flatMap { $0["items"]?.list ?? [] }.compactMap(\.text))
  }

  /// An answer in the form that its item asks for.
  private mutating func answer(_ node: SourceNode, _ item: Item) -> Answer? {
    func refused() {
      if !findSign(node.text ?? "", at: node.place, rule: "example-answer") {
        report.error("example-answer", at: node.place) { $0.answerForm(item.kindName) }
      }
    }
    func whole(_ node: SourceNode) -> Int? {
      guard let text = node.text, let number = Fraction(decimal: text), number.isWhole else { return nil }
      return number.numerator
    }
    switch item.kind {
    case .rating: if let value = whole(node) { return .rating(value) }
    case .ratings(let parts):
      // A single number, as `others` has it, goes for every part.
      if let value = whole(node) { return .ratings(Dictionary(parts.map { ($0.id, value) }) { $1 }) }
      if let entries = node.entries {
        let given = entries.filter { !$0.value.isNull }
        let values = given.compactMap { entry in whole(entry.value).map { (entry.key, $0) } }
        if values.count == given.count { return .ratings(Dictionary(values) { $1 }) }
      }
    case .multiple:
      let codes = (node.list ?? [node]).map(\.text)
      if !codes.contains(nil) { return .multiple(codes.compactMap { $0 }) }
    case .number(let range):
      if let number = node.text.flatMap(Fraction.init(decimal:)), abs(number.numerator) < 1_000_000_000 {
        let scaled = number * Fraction(range.scale)
        if scaled.isWhole { return .number(scaled.numerator) }
      }
    case .choice: if let code = node.text, !node.isAbsent, code != "-" { return .choice(code) }
    case .text: if let text = node.text, !node.isAbsent { return .text(text) }
    case .note: if let text = node.text { return .text(text) }
    }
    refused()
    return nil
  }
}
