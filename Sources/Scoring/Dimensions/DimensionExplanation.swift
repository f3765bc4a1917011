import Language
import QuestionnaireModel

/// The way from answers to a dimension.
struct DimensionExplanation {
  let questionnaire: Questionnaire
  let language: InterfaceLanguage

  private var words: DimensionWords { .of(language) }

  func lines(
    _ plan: DimensionPlan, _ score: DimensionPlan.Score, _ row: Int, _ answers: AnswerBlock,
    _ scores: ScoreBlock,
    _ before: [DimensionPlan.Score]
  ) -> [TraceLine] {
    var lines = [TraceLine(subject: plan.id, words.dimension(plan.title.named(in: language), plan.id))]
    func add(_ text: String) { lines.append(TraceLine(depth: 1, subject: plan.id, text)) }
    var numbers: [Double] = []
    for input in plan.inputs {
      let number = DimensionPlan.number(input, row, answers, scores, questionnaire, before)
      guard !number.isNaN else {
        add(words.leftOut(input.name))
        continue
      }
      numbers.append(number)
      add(words.input(input.name, text(number), input.weight.map(text)))
    }
    guard !score.raw.isNaN else {
      add(numbers.isEmpty ? words.nothing : words.tooFew(numbers.count, plan.atLeast))
      return lines
    }
    let isWeighted = plan.inputs.contains { $0.weight != nil }
    add(words.method(words.name(of: plan.method, isWeighted), numbers.count, text(score.raw)))
    var value = score.raw
    for step in plan.transform {
      let next = DimensionPlan.apply(step, to: value, numbers)
      add(
        words.step(
          text(value), words.sign(step.operation), text(DimensionPlan.operand(of: step, numbers)), text(next))
      )
      value = next
    }
    return lines
  }

  func line(_ number: ComputedNumber, _ value: Double, _ values: [Double]) -> TraceLine {
    let known = zip(number.names, values).map { "\($0) = \(text($1))" }.joined(separator: ", ")
    return TraceLine(
      subject: number.id,
      words.computed(number.title.named(in: language), number.text, known, value.isNaN ? "–" : text(value)))
  }

  /// Up to six decimals, as many as there are.
  private func text(_ number: Double) -> String {
    let plain = NumberText(language).decimal(number, places: 6)
    guard plain.contains(where: { $0 == "," || $0 == "." }) else { return plain }
    var shorter = plain
    while shorter.hasSuffix("0") { shorter.removeLast() }
    if shorter.hasSuffix(",") || shorter.hasSuffix(".") { shorter.removeLast() }
    return shorter
  }
}

/// What `dimensions` says.
struct DimensionWords: Sendable {
  let dimension: @Sendable (_ title: String, _ id: String) -> String
  let input: @Sendable (_ name: String, _ value: String, _ weight: String?) -> String
  let leftOut: @Sendable (_ name: String) -> String
  let nothing: String
  let tooFew: @Sendable (_ count: Int, _ atLeast: Int) -> String
  let method: @Sendable (_ method: String, _ count: Int, _ value: String) -> String
  let step: @Sendable (_ before: String, _ sign: String, _ operand: String, _ after: String) -> String
  let computed: @Sendable (_ title: String, _ text: String, _ values: String, _ value: String) -> String
  let methods: [DimensionPlan.Method: String]
  let weighted: [DimensionPlan.Method: String]

  static func of(_ language: InterfaceLanguage) -> DimensionWords {
    switch language {
    case .russian: russian
    case .english: english
    }
  }

  func name(of method: DimensionPlan.Method, _ isWeighted: Bool) -> String {
    (isWeighted ? weighted[method] : nil) ?? methods[method] ?? method.rawValue
  }

  func sign(_ operation: DimensionPlan.Step.Operation) -> String {
    switch operation {
    case .add: "+"
    case .subtract: "−"
    case .multiply: "·"
    case .divide: "/"
    }
  }

  private static let russian = DimensionWords(
    dimension: { "\($0) (\($1))" },
    input: { name, value, weight in "\(name): \(value)" + (weight.map { ", вес \($0)" } ?? "") },
    leftOut: { "\($0): нет ответа, не учитывается" },
    nothing: "Считать не из чего: показателя нет",
    tooFew: { "Есть \($0), нужно не меньше \($1): показателя нет" },
    method: { "\($0) (значений: \($1)): \($2)" },
    step: { "\($0) \($1) \($2) = \($3)" },
    computed: { "\($0): \($1)" + ($2.isEmpty ? "" : ", где \($2)") + " → \($3)" },
    methods: [
      .sum: "Сумма", .mean: "Среднее", .max: "Наибольшее", .min: "Наименьшее", .sd: "Стандартное отклонение",
    ],
    weighted: [.sum: "Взвешенная сумма", .mean: "Взвешенное среднее"])

  private static let english = DimensionWords(
    dimension: { "\($0) (\($1))" },
    input: { name, value, weight in "\(name): \(value)" + (weight.map { ", weight \($0)" } ?? "") },
    leftOut: { "\($0): no answer, left out" },
    nothing: "There is nothing to count: no score",
    tooFew: { "There are \($0), at least \($1) are needed: no score" },
    method: { "\($0) (values: \($1)): \($2)" },
    step: { "\($0) \($1) \($2) = \($3)" },
    computed: { "\($0): \($1)" + ($2.isEmpty ? "" : ", where \($2)") + " → \($3)" },
    methods: [
      .sum: "Sum", .mean: "Mean", .max: "Greatest", .min: "Least", .sd: "Standard deviation",
    ],
    weighted: [.sum: "Weighted sum", .mean: "Weighted mean"])
}
