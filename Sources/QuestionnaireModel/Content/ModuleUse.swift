import Language

/// A parameter of a scoring or validity module as the questionnaire gives it.
public indirect enum ParameterValue: Hashable, Sendable {
  case text(String)
  case list([ParameterValue])
  /// In the order of the file.
  case map([ParameterEntry])

  /// The scalar's text, as written.
  public var text: String? { if case .text(let text) = self { text } else { nil } }
  /// The scalar as an exact decimal.
  public var number: Fraction? { text.flatMap(Fraction.init(decimal:)) }
  public var list: [ParameterValue]? { if case .list(let values) = self { values } else { nil } }
  public var entries: [ParameterEntry]? { if case .map(let entries) = self { entries } else { nil } }
  /// A list of scalars; a single scalar counts as a list of one.
  public var texts: [String]? {
    switch self {
    case .text(let text): [text]
    case .list(let values):
      values.allSatisfy { $0.text != nil } ? values.compactMap(\.text) : nil
    case .map: nil
    }
  }
  /// A map from language tags to texts.
  public var localizedText: LocalizedText? {
    guard let entries, entries.allSatisfy({ $0.value.text != nil }) else { return nil }
    return LocalizedText(
      Dictionary(entries.map { (LanguageTag(rawValue: $0.key), $0.value.text ?? "") }) { first, _ in first })
  }

  /// The value under a key of a map.
  public subscript(key: String) -> ParameterValue? { entries?.first { $0.key == key }?.value }
}

/// One key and its value.
public struct ParameterEntry: Hashable, Sendable {
  public var key: String
  public var value: ParameterValue

  /// Makes an entry.
  public init(_ key: String, _ value: ParameterValue) { (self.key, self.value) = (key, value) }
}

/// A module that a questionnaire uses, with its parameters.
public struct ModuleUse: Hashable, Sendable {
  public var module: String
  public var parameters: [ParameterEntry]

  /// Makes a use.
  public init(module: String, parameters: [ParameterEntry] = []) {
    (self.module, self.parameters) = (module, parameters)
  }

  /// The value of a parameter.
  public subscript(name: String) -> ParameterValue? { parameters.first { $0.key == name }?.value }
}
