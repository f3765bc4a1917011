import QuestionnaireModel

/// Where the parts of a questionnaire stand in its file, for findings that come from elsewhere (from answers, from an older copy).
public struct QuestionnairePlaces: Sendable {
  private let file: String
  private let root: SourceNode
  private let items: [SourceNode]

  init(_ draft: Draft, file: String) {
    (self.file, root, items) = (file, draft.root, draft.items)
  }

  /// The version.
  public var version: SourceLocation { location(root.nearest("version").place) }

  /// A scale's key.
  public func scale(_ id: String) -> SourceLocation {
    location(root.nearest("scales").place(ofKey: id))
  }

  /// Where an item (or a part of several ratings) credits a scale: its `credit`, or that of the first option that does.
  public func credit(ofItem index: Int, part: String? = nil, to scale: String) -> SourceLocation {
    guard items.indices.contains(index) else { return location(root.place) }
    let item = items[index]
    let holders = part.map { [item.nearest("parts", $0)] } ?? ([item] + (item["options"]?.list ?? []))
    for holder in holders {
      for key in ["credit", "subtract"] {
        if let map = holder[key], map[scale] != nil { return location(map.place(ofKey: scale)) }
      }
    }
    return location(item.place)
  }

  /// An item's id, or the key of one of its parts.
  public func item(_ index: Int, part: String? = nil) -> SourceLocation {
    guard items.indices.contains(index) else { return location(root.place) }
    let item = items[index]
    return location(part.map { item.nearest("parts").place(ofKey: $0) } ?? item.nearest("id").place)
  }

  /// An option's code.
  public func option(_ code: String, ofItem index: Int) -> SourceLocation {
    guard items.indices.contains(index) else { return location(root.place) }
    let option = items[index]["options"]?.list?.first { $0["code"]?.text == code }
    return location((option?.nearest("code") ?? items[index]).place)
  }

  private func location(_ place: Place) -> SourceLocation {
    SourceLocation(file: place.file ?? file, line: place.line, column: place.column)
  }
}
