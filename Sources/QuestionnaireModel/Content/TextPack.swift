import Language

/// The sentences of a questionnaire whose texts stand apart, in one language.
public struct TextPack: Hashable, Sendable {
  /// One text: of an item, or of one of its options or parts.
  public struct Key: Hashable, Sendable {
    public var item: String
    /// The option's code or the part's id; empty for the item itself.
    public var option: String

    /// Makes a key.
    public init(item: String, option: String = "") { (self.item, self.option) = (item, option) }
  }

  public var language: LanguageTag
  public var texts: [Key: String]
  /// The instructions, where the pack has any.
  public var instructions: String?

  /// Makes a pack.
  public init(language: LanguageTag, texts: [Key: String], instructions: String? = nil) {
    (self.language, self.texts, self.instructions) = (language, texts, instructions)
  }
}

extension Questionnaire {
  /// The places that a text pack fills, in the order of the file: every item but pairs without a text of their own, every option,
  /// every part.
  public var placesOfTexts: [TextPack.Key] {
    items.flatMap { item -> [TextPack.Key] in
      let inner =
        switch item.kind {
        case .choice(let options), .multiple(let options, _, _): options.map(\.code)
        case .ratings(let parts): parts.map(\.id)
        case .rating, .number, .text, .note: [String]()
        }
      return [TextPack.Key(item: item.id)] + inner.map { TextPack.Key(item: item.id, option: $0) }
    }
  }

  /// The questionnaire with the sentences of text packs; what a pack says twice, the later says.
  public func worded(by packs: [TextPack]) -> Questionnaire {
    guard textsStandApart else { return self }
    var worded = self
    for pack in packs {
      func text(_ item: String, _ option: String = "", before: LocalizedText) -> LocalizedText {
        guard let said = pack.texts[TextPack.Key(item: item, option: option)] else { return before }
        return before.setting(said, in: pack.language)
      }
      if let instructions = pack.instructions {
        worded.instructions = worded.instructions.setting(instructions, in: pack.language)
      }
      worded.items = worded.items.map { item in
        item.mapTexts(
          own: { text(item.id, before: $0) }, inner: { text(item.id, $0, before: $1) })
      }
    }
    return worded
  }

  /// The questionnaire without the sentences that a text pack gave it: what may leave the workspace.
  public var withoutTexts: Questionnaire {
    guard textsStandApart else { return self }
    var bare = self
    bare.instructions = .empty
    bare.items = items.map { $0.mapTexts(own: { _ in .empty }, inner: { _, _ in .empty }) }
    return bare
  }
}

extension Item {
  /// The item with other texts: its own, and by code those of its options or parts.
  func mapTexts(own: (LocalizedText) -> LocalizedText, inner: (String, LocalizedText) -> LocalizedText)
    -> Item
  {
    var item = self
    item.text = own(text)
    func mapped(_ options: [Option]) -> [Option] {
      options.map { option in
        var option = option
        option.text = inner(option.code, option.text)
        return option
      }
    }
    switch kind {
    case .choice(let options): item.kind = .choice(mapped(options))
    case .multiple(let options, let atLeast, let atMost):
      item.kind = .multiple(mapped(options), atLeast: atLeast, atMost: atMost)
    case .ratings(let parts):
      item.kind = .ratings(
        parts.map { part in
          var part = part
          part.text = inner(part.id, part.text)
          return part
        })
    case .rating, .number, .text, .note: break
    }
    return item
  }
}

extension LocalizedText {
  fileprivate func setting(_ text: String, in language: LanguageTag) -> LocalizedText {
    var texts = texts
    texts[language] = text
    return LocalizedText(texts)
  }
}
