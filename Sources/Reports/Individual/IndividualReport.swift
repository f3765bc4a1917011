import Cohorts
import Language
import QuestionnaireModel
import Scoring

/// One sheet's result, for the one who reads it: the pupil, a parent, or the psychologist.
public enum IndividualReport {
  /// What the report is made from.
  public struct Input: Sendable {
    public var questionnaire: Questionnaire
    public var scores: ScoreSheet
    public var modules: [ModuleEdition]
    public var audience: Audience
    public var language: InterfaceLanguage
    /// The day of the answers, where it is known.
    public var answeredOn: ReportDate?
    public var madeOn: ReportDate
    /// Printed where it is given; leave it out wherever others may see the page.
    public var code: String?
    public var isSimulated: Bool
    /// Answered where nobody watched over it.
    public var isUnsupervised: Bool
    /// «Ориентир 0.1.0».
    public var generator: String

    /// Makes the input.
    public init(
      questionnaire: Questionnaire, scores: ScoreSheet, modules: [ModuleEdition], audience: Audience,
      language: InterfaceLanguage, answeredOn: ReportDate? = nil, madeOn: ReportDate, code: String? = nil,
      isSimulated: Bool = false, isUnsupervised: Bool = false, generator: String
    ) {
      self.questionnaire = questionnaire
      self.scores = scores
      self.modules = modules
      self.audience = audience
      self.language = language
      self.answeredOn = answeredOn
      self.madeOn = madeOn
      self.code = code
      self.isSimulated = isSimulated
      self.isUnsupervised = isUnsupervised
      self.generator = generator
    }
  }

  /// Builds the document; the pupil's and the parent's hold neither raw scores nor remarks.
  public static func build(_ input: Input) -> Document {
    let parts = IndividualReportParts(input)
    let blocks =
      switch input.audience {
      case .pupil: parts.opening + parts.pupil
      case .parent: parts.opening + parts.parent
      case .psychologist: parts.opening + parts.psychologist
      }
    return Document(metadata: parts.metadata, blocks: blocks)
  }
}

/// What the three versions share.
struct IndividualReportParts {
  let input: IndividualReport.Input
  let words: Words.Individual
  let all: Words
  let numbers: NumberText

  init(_ input: IndividualReport.Input) {
    self.input = input
    all = Words(input.language)
    words = all.individual
    numbers = NumberText(input.language)
  }

  var questionnaire: Questionnaire { input.questionnaire }

  func text(_ text: LocalizedText) -> String { text.named(in: input.language) }

  var metadata: Metadata {
    let title = text(questionnaire.title)
    let named =
      switch input.audience {
      case .pupil: words.pupilTitle(title)
      case .parent: words.parentTitle(title)
      case .psychologist: words.psychologistTitle(title)
      }
    let facts = [
      input.code.map(words.code), input.answeredOn.map { words.answeredOn($0.text(in: input.language)) },
    ]
    return Metadata(
      title: named, subtitle: facts.compactMap { $0 }.joined(separator: " · "), language: input.language,
      isSimulated: input.isSimulated, generator: input.generator, madeOn: input.madeOn)
  }

  var opening: [Block] {
    if input.isSimulated { return [.note(.simulated, words.simulated)] }
    // Those who answered know where they did; it is the reading of the result that has to reckon with it.
    guard input.isUnsupervised, input.audience == .psychologist else { return [] }
    return [.note(.attention, words.unsupervised)]
  }

  /// Where a score lies in its possible range, 0…1.
  func share(_ result: ScaleResult) -> Double? {
    guard let score = result.raw.fraction, let range = result.range else { return nil }
    let span = range.upperBound - range.lowerBound
    guard span > Fraction(0) else { return nil }
    return min(1, max(0, (score - range.lowerBound).value / span.value))
  }

  /// Bars of all scales: shares of the range, no points.
  var profile: [Block] {
    guard !input.scores.scales.isEmpty else { return [] }
    let bars = input.scores.scales.map { result in
      let share = share(result)
      let written = share.map { numbers.decimal($0 * 100, places: 0) + percentSign } ?? words.noScore
      return Chart.Bar(label: text(result.scale.title), share: share, text: written)
    }
    let heading = Block.heading(level: 2, words.profile)
    // Empty bars in a row would say «zero» to whoever looks at them.
    guard hasScores else { return [heading, .paragraph(words.allWithoutScore)] }
    return [
      heading, .paragraph(words.profileHint),
      .chart(Chart(id: "profile", title: words.scales, content: .bars(bars))),
    ] + (bars.contains { $0.share == nil } ? [.paragraph(words.someWithoutScore)] : [])
  }

  /// Whether any scale has a score to show.
  var hasScores: Bool { input.scores.scales.contains { share($0) != nil } }

  private var percentSign: String { input.language == .russian ? "\u{A0}%" : "%" }

  /// Level names and what they mean to the reader; without levels, an honest word on why.
  var levels: [Block] {
    let lines = input.scores.scales.compactMap { result in
      result.level.map {
        words.levelLine(
          text(result.scale.title), text($0.name), text($0.meaning.shown(to: input.audience))
        ).trimmedAtEnd
      }
    }
    guard hasScores else { return [] }
    return lines.isEmpty
      ? [.paragraph(words.noLevels)] : [.heading(level: 2, words.whatItSays), .list(lines)]
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
