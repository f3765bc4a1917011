/// A place in the file, counted from 1; a column is one Unicode scalar, as LibYAML counts.
struct Place: Hashable, Sendable, Comparable {
  var line: Int
  var column: Int
  /// The file, where one questionnaire lies in several (the sheets of a workbook).
  var file: String?

  static let start = Place(line: 1, column: 1)

  /// Makes a place.
  init(line: Int, column: Int, file: String? = nil) {
    (self.line, self.column, self.file) = (line, column, file)
  }

  static func < (left: Self, right: Self) -> Bool { (left.line, left.column) < (right.line, right.column) }
}

/// A value of the file with its place: what Yams composed, without anchors, tags and types.
struct SourceNode: Hashable, Sendable {
  /// What stands there.
  indirect enum Content: Hashable, Sendable {
    /// The text as it is written; `isPlain` where it stands without quotes.
    case scalar(String, isPlain: Bool)
    case list([SourceNode])
    case map([SourceEntry])
  }

  var content: Content
  var place: Place

  var text: String? { if case .scalar(let text, _) = content { text } else { nil } }
  var list: [SourceNode]? { if case .list(let nodes) = content { nodes } else { nil } }
  var entries: [SourceEntry]? { if case .map(let entries) = content { entries } else { nil } }
  /// Whether it is the unquoted word `null`.
  var isNull: Bool { content == .scalar("null", isPlain: true) }
  /// Whether nothing was written at all.
  var isAbsent: Bool { content == .scalar("", isPlain: true) }

  /// The value under a key of a map.
  subscript(key: String) -> SourceNode? { entries?.first { $0.key == key }?.value }

  /// The node at the end of a path of keys and list positions, or the deepest one that there is on the way.
  ///
  /// A single value stands for a list of one, as in `scales: realistic`.
  func nearest(_ path: [String]) -> SourceNode {
    guard let step = path.first else { return self }
    let next: SourceNode? =
      switch content {
      case .scalar: nil
      case .map(let entries): entries.first { $0.key == step }?.value
      case .list(let nodes): Int(step).flatMap { nodes.indices.contains($0) ? nodes[$0] : nil }
      }
    return next?.nearest(Array(path.dropFirst())) ?? self
  }

  /// The node at the end of a path.
  func nearest(_ path: String...) -> SourceNode { nearest(path) }

  /// Where a key of the map stands; the map's own place where it has no such key.
  func place(ofKey key: String) -> Place { entries?.first { $0.key == key }?.keyPlace ?? place }
}

/// A key of a map with its value.
struct SourceEntry: Hashable, Sendable {
  var key: String
  var keyPlace: Place
  var value: SourceNode
}
