import Language
import QuestionnaireModel

/// What a module says of itself: the one declaration behind validation, `module show` and the stored versions.
public struct ModuleDescription: Sendable, Hashable {
  /// What a module does with a sheet.
  public enum Family: String, Sendable, CaseIterable {
    /// Adds scores, labels or leading types.
    case scoring
    /// Makes remarks on how the sheet was answered; excludes nothing.
    case validity
  }

  public var id: String
  public var version: Version
  public var family: Family
  public var title: LocalizedText
  public var summary: LocalizedText
  public var parameters: [ParameterDescription]
  /// What it adds to a score sheet, in words.
  public var outputs: LocalizedText
  /// Where the rule comes from; at least one.
  public var citations: [String]

  /// Makes a description.
  public init(
    id: String, version: Version, family: Family, title: LocalizedText, summary: LocalizedText,
    parameters: [ParameterDescription] = [], outputs: LocalizedText, citations: [String]
  ) {
    self.id = id
    self.version = version
    self.family = family
    self.title = title
    self.summary = summary
    self.parameters = parameters
    self.outputs = outputs
    self.citations = citations
  }
}

/// One parameter of a module.
public struct ParameterDescription: Sendable, Hashable {
  public var name: String
  /// What a legal value looks like, in words.
  public var about: LocalizedText
  public var isRequired: Bool
  /// What counts where the parameter is left out, as it would be written.
  public var standard: String?

  /// Makes a parameter's description.
  public init(_ name: String, about: LocalizedText, isRequired: Bool = false, standard: String? = nil) {
    (self.name, self.about, self.isRequired, self.standard) = (name, about, isRequired, standard)
  }
}
