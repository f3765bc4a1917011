/// One text in one or more languages.
public struct LocalizedText: Hashable, Sendable {
  /// The texts by language.
  public var texts: [LanguageTag: String]

  /// Makes a text from its language versions.
  public init(_ texts: [LanguageTag: String]) { self.texts = texts }

  /// Makes a text in the two languages of the interface.
  public init(ru: String, en: String) { texts = [.russian: ru, .english: en] }

  public static let empty = LocalizedText([:])

  public var isEmpty: Bool { texts.allSatisfy { $0.value.isEmpty } }

  /// The languages that the text has, in alphabetical order.
  public var languages: [LanguageTag] { texts.keys.sorted() }

  /// The text in a language, or `nil`: a missing language is never replaced by another.
  public subscript(language: LanguageTag) -> String? { texts[language] }

  /// The text in a language of the interface, or the first one there is, for places that must name the thing somehow
  /// (a title in a list, a message); an administered questionnaire never uses this.
  public func named(in language: InterfaceLanguage) -> String {
    texts[language.tag] ?? languages.first.flatMap { texts[$0] } ?? ""
  }
}
