/// A language of texts, by its BCP 47 primary subtag in lower case (`ru`, `en`).
public struct LanguageTag: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
  public let rawValue: String

  /// Makes a tag; the subtag is taken as it stands.
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let russian = LanguageTag(rawValue: "ru")
  public static let english = LanguageTag(rawValue: "en")

  public var description: String { rawValue }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A language that the program itself speaks.
public enum InterfaceLanguage: String, CaseIterable, Sendable, Hashable {
  case russian = "ru"
  case english = "en"

  public var tag: LanguageTag { LanguageTag(rawValue: rawValue) }

  /// The language that the environment asks for: `ORIENTIR_LANG`, then `LC_ALL`, `LC_MESSAGES`, `LANG`, then Russian.
  ///
  /// A locale such as `en_GB.UTF-8` counts by its first two letters. The first variable that is set and not empty
  /// decides, as POSIX has it; one that names a language we do not speak (`C`, `de_DE`) leads to Russian.
  public static func preferred(in environment: [String: String]) -> InterfaceLanguage {
    for name in ["ORIENTIR_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[name], !value.isEmpty else { continue }
      return InterfaceLanguage(rawValue: String(value.lowercased().prefix(2))) ?? .russian
    }
    return .russian
  }
}
