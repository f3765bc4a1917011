import Cohorts
import Language
import Psychometrics
import QuestionnaireModel

/// How well a questionnaire measures on some sheets: consistency of each scale, what each item adds, how scales hang together.
///
/// Speaks of questions and scales, never of pupils; nothing is said on fewer than ten sheets.
public enum QualityReport {
  /// What the report is made from.
  public struct Input: Sendable {
    public var questionnaire: Questionnaire
    public var figures: QualityFigures
    /// Groups, items by sex, a second sitting and the like; left out where `nil`.
    public var sample: SampleFigures?
    /// The wave, where the sheets are of one.
    public var wave: String?
    public var language: InterfaceLanguage
    public var madeOn: ReportDate
    public var generator: String

    /// Makes the input.
    public init(
      questionnaire: Questionnaire, figures: QualityFigures, sample: SampleFigures? = nil,
      wave: String? = nil, language: InterfaceLanguage, madeOn: ReportDate, generator: String
    ) {
      self.sample = sample
      self.questionnaire = questionnaire
      self.figures = figures
      self.wave = wave
      self.language = language
      self.madeOn = madeOn
      self.generator = generator
    }
  }

  /// The document.
  public static func document(_ input: Input) -> Document {
    let parts = QualityReportParts(input: input, words: Words(input.language).quality)
    let identity = input.questionnaire.identity
    let sample = input.sample.map {
      SampleReportParts(
        input: input, figures: $0, words: .words(in: input.language), general: parts.words
      ).blocks
    }
    return Document(
      metadata: Metadata(
        title: parts.words.title(input.questionnaire.title.named(in: input.language)),
        subtitle: "\(identity.id) \(identity.version)", language: input.language,
        isSimulated: input.figures.simulated > 0, generator: input.generator, madeOn: input.madeOn),
      blocks: parts.opening + parts.scales + parts.items + parts.correlations + (sample ?? []))
  }
}

/// The report's parts, one after the other.
struct QualityReportParts {
  let input: QualityReport.Input
  let words: QualityWords

  private func title(_ scale: String) -> String {
    input.questionnaire.scale(scale)?.title.named(in: input.language) ?? scale
  }

  private func number(_ value: Double?, _ places: Int = 2) -> Table.Cell {
    value.map { $0.isFinite ? .number($0, places: places) : .none } ?? .none
  }

  var opening: [Block] {
    let figures = input.figures
    let simulated = figures.simulated
    return (simulated > 0 ? [.note(.simulated, words.simulated(simulated, figures.sheets))] : [])
      + [.paragraph(words.base(figures.sheets, input.wave))]
      + (figures.scales.isEmpty
        ? [.note(.information, words.nothing)]
        : [.heading(level: 2, words.howToRead), .list(words.reading)])
  }

  var scales: [Block] {
    guard !input.figures.scales.isEmpty else { return [] }
    let scores = input.figures.scales.map { quality -> Table.Row in
      let isShown = quality.count >= ScaleQuality.fewestSheets
      return .init(
        quality.scale, .body,
        [
          .text(title(quality.scale)), .count(quality.itemCount), .count(quality.count),
          isShown ? number(quality.sums.mean) : .none,
          isShown ? number(quality.sums.standardDeviation) : .none,
          isShown ? .percent(quality.floor, of: quality.count) : .none,
          isShown ? .percent(quality.ceiling, of: quality.count) : .none,
        ])
    }
    let reliability = input.figures.scales.map { quality -> Table.Row in
      let figures = quality.figures
      let omega: Double? = if case .value(let value)? = figures?.omega { value } else { nil }
      return .init(
        quality.scale, .body,
        [
          .text(title(quality.scale)), number(figures?.alpha), number(figures?.alphaInterval?.lowerBound),
          number(figures?.alphaInterval?.upperBound), number(figures?.alphaPairwise), number(omega),
          number(figures?.lambda6), number(figures?.spearmanBrown), number(figures?.standardError),
        ])
    }
    let base = words.base(input.figures.sheets, input.wave)
    return [
      .heading(level: 2, words.scales),
      .table(
        Table(
          id: "scales", caption: words.scales,
          columns: [
            .init("scale", words.scale, .title), .init("items", words.items, .count),
            .init("n", words.count, .count), .init("mean", words.mean, .number),
            .init("sd", words.deviation, .number), .init("floor", words.floor, .percent),
            .init("ceiling", words.ceiling, .percent),
          ], rows: scores, base: base)),
      .table(
        Table(
          id: "reliability", caption: words.reliability,
          columns: [
            .init("scale", words.scale, .title), .init("alpha", words.alpha, .number),
            .init("alpha-lower", words.lower, .number), .init("alpha-upper", words.upper, .number),
            .init("alpha-pairwise", words.alphaPairwise, .number), .init("omega", words.omega, .number),
            .init("lambda6", words.lambda6, .number),
            .init("spearman-brown", SampleWords.words(in: input.language).splitHalf, .number),
            .init("sem", words.error, .number),
          ], rows: reliability, base: base, notes: [words.listwise])),
    ] + (refusals.isEmpty ? [] : [.list(refusals)])
  }

  /// Why a figure is not there, scale by scale.
  private var refusals: [String] {
    input.figures.scales.compactMap { quality -> String? in
      if let refusal = quality.refusal { return "\(title(quality.scale)): \(words.refusal(refusal))." }
      guard case .refused(let refusal)? = quality.figures?.omega else { return nil }
      var item = ""
      if case .heywood(let index) = refusal, let items = quality.figures?.items, items.indices.contains(index)
      {
        item = items[index].id
      }
      return "\(title(quality.scale)): \(words.omegaRefusal(refusal, item))."
    }
  }

  var items: [Block] {
    input.figures.scales.flatMap { quality -> [Block] in
      guard let figures = quality.figures else { return [] }
      let rows = figures.items.map { item -> Table.Row in
        .init(
          item.id, .body,
          [
            .text(item.id), .text(question(item.id)), .count(item.answered), number(item.mean),
            number(item.standardDeviation), number(item.difficulty), number(item.itemRest),
            number(item.alphaIfDropped),
          ])
      }
      let name = words.itemsOf(title(quality.scale))
      return [
        .heading(level: 2, name),
        .table(
          Table(
            id: "items-\(quality.scale)", caption: name,
            columns: [
              .init("item", words.item, .title), .init("question", words.question, .text),
              .init("answered", words.answered, .count), .init("mean", words.mean, .number),
              .init("sd", words.deviation, .number), .init("difficulty", words.difficulty, .number),
              .init("item-rest", words.itemRest, .number),
              .init("alpha-if-dropped", words.alphaIfDropped, .number),
            ], rows: rows, notes: [words.itemNote])),
      ]
    }
  }

  private func question(_ id: String) -> String {
    let parts = id.split(separator: ".", maxSplits: 1).map(String.init)
    if let item = input.questionnaire.item(id) ?? input.questionnaire.item(parts[0]) {
      let text = item.text.named(in: input.language)
      guard text.isEmpty else { return text.split(separator: "\n").first.map(String.init) ?? text }
      return item.options.map { $0.text.named(in: input.language) }.joined(separator: " / ")
    }
    return ""
  }

  var correlations: [Block] {
    guard !input.figures.pairs.isEmpty else { return [] }
    return [
      .heading(level: 2, words.correlations),
      .table(
        Table(
          id: "correlations", caption: words.correlations,
          columns: [
            .init("first", words.first, .title), .init("second", words.second, .text),
            .init("n", words.count, .count), .init("r", words.correlation, .number),
            .init("corrected", words.corrected, .number),
          ],
          rows: input.figures.pairs.map { pair in
            .init(
              "\(pair.first)-\(pair.second)", .body,
              [
                .text(title(pair.first)), .text(title(pair.second)), .count(pair.count),
                number(pair.correlation), number(pair.corrected),
              ])
          }, notes: [words.correctedNote])),
    ]
  }
}
