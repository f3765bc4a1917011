import Digests
import Language

/// A questionnaire as it was read and checked.
///
/// A value that came from `QuestionnaireFiles` without an error finding holds: ids are unique and every reference
/// resolves, every answerable item stands in exactly one section, conditions look backwards, weights are multiples of their scale's
/// denominator. Code above floor 2 may rely on that.
public struct Questionnaire: Hashable, Sendable {
  public var id: String
  public var version: Version
  public var construct: Construct
  public var title: LocalizedText
  /// The grades it is meant for.
  public var grades: ClosedRange<Int>
  /// How long it takes.
  public var minutes: Int
  /// Who answers it.
  public var respondent: Respondent
  /// The questionnaire whose plain-language form this is; remarks on speed are off in such forms.
  public var adapts: String?
  /// Whether the sentences stand apart, in a text pack that whoever owns a licence puts beside the file: the questionnaire then
  /// is a key, which can be checked and scored, and administered only with its pack.
  public var textsStandApart: Bool
  public var passport: Passport
  public var instructions: LocalizedText
  /// Whether a pupil may leave a question without an answer.
  public var allowsSkipping: Bool
  /// Whether a pupil may say that he or she does not want to answer a question, which is kept apart from leaving it.
  public var allowsDeclining: Bool
  /// Whether answers that routing hides count all the same, as in questionnaires from systems that score whatever is there.
  public var scoresHidden: Bool
  public var responses: [ResponseScale]
  public var scales: [Scale]
  public var sections: [Section]
  /// In the order of the file.
  public var items: [Item]
  public var scoring: [ModuleUse]
  public var bands: [Band]
  public var validity: [ModuleUse]
  public var examples: [WorkedExample]
  /// Occupations and fields of study, where a module compares with them; not part of the questionnaire's canonical form.
  public var guidance: Guidance?

  /// Makes a questionnaire from its parts, unchecked.
  public init(
    id: String, version: Version, construct: Construct, title: LocalizedText, grades: ClosedRange<Int>,
    minutes: Int, respondent: Respondent = .pupil, adapts: String? = nil,
    textsStandApart: Bool = false, passport: Passport, instructions: LocalizedText = .empty,
    allowsSkipping: Bool = true, allowsDeclining: Bool = false, scoresHidden: Bool = false,
    responses: [ResponseScale] = [], scales: [Scale] = [], sections: [Section], items: [Item],
    scoring: [ModuleUse] = [], bands: [Band] = [], validity: [ModuleUse] = [], examples: [WorkedExample] = []
  ) {
    self.id = id
    self.version = version
    self.construct = construct
    self.title = title
    self.grades = grades
    self.minutes = minutes
    self.respondent = respondent
    self.adapts = adapts
    self.textsStandApart = textsStandApart
    self.passport = passport
    self.instructions = instructions
    self.allowsSkipping = allowsSkipping
    self.allowsDeclining = allowsDeclining
    self.scoresHidden = scoresHidden
    self.responses = responses
    self.scales = scales
    self.sections = sections
    self.items = items
    self.scoring = scoring
    self.bands = bands
    self.validity = validity
    self.examples = examples
  }

  /// The languages it can be administered in: those of its title.
  public var languages: [LanguageTag] { title.languages }

  /// The item with an id.
  public func item(_ id: String) -> Item? { items.first { $0.id == id } }

  /// The scale with an id.
  public func scale(_ id: String) -> Scale? { scales.first { $0.id == id } }

  /// The response scale with an id.
  public func response(_ id: String) -> ResponseScale? { responses.first { $0.id == id } }

  /// The levels of a scale, where it has any.
  public func band(of scale: String) -> Band? { bands.first { $0.scale == scale } }

  /// Which edition this is: id, version and the digest of the canonical form.
  public var identity: QuestionnaireIdentity {
    QuestionnaireIdentity(id: id, version: version, digest: Digest(of: canonicalForm))
  }
}

/// Which edition of which questionnaire: every stored sheet names it.
public struct QuestionnaireIdentity: Hashable, Sendable {
  public var id: String
  public var version: Version
  public var digest: Digest

  /// Makes an identity.
  public init(id: String, version: Version, digest: Digest) {
    (self.id, self.version, self.digest) = (id, version, digest)
  }
}
