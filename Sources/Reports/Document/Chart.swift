/// A chart as data: shares of one whole, with a text that says the same.
public struct Chart: Hashable, Sendable {
  /// One bar: a share from 0 to 1, `nil` where it is hidden or there is none.
  public struct Bar: Hashable, Sendable {
    public var label: String
    public var share: Double?
    /// The number as it is written beside the bar.
    public var text: String

    /// Makes a bar.
    public init(label: String, share: Double?, text: String) {
      (self.label, self.share, self.text) = (label, share, text)
    }
  }

  /// One row of a stacked chart.
  public struct Stack: Hashable, Sendable {
    public var label: String
    public var segments: [Segment]

    /// Makes a row.
    public init(label: String, segments: [Segment]) { (self.label, self.segments) = (label, segments) }
  }

  /// A piece of a stacked row.
  public struct Segment: Hashable, Sendable {
    /// Index in the legend.
    public var kind: Int
    public var share: Double
    public var text: String

    /// Makes a piece.
    public init(kind: Int, share: Double, text: String) {
      (self.kind, self.share, self.text) = (kind, share, text)
    }
  }

  /// The shape of a chart.
  public enum Content: Hashable, Sendable {
    case bars([Bar])
    case stacks(legend: [String], [Stack])
  }

  public var id: String
  public var title: String
  public var content: Content

  /// Makes a chart.
  public init(id: String, title: String, content: Content) {
    (self.id, self.title, self.content) = (id, title, content)
  }

  /// The same in words, line by line.
  public var lines: [String] {
    switch content {
    case .bars(let bars): bars.map { "\($0.label): \($0.text)" }
    case .stacks(let legend, let stacks):
      stacks.map { stack in
        let pieces = stack.segments.map { segment in
          let name = legend.indices.contains(segment.kind) ? legend[segment.kind] : ""
          return "\(name) \(segment.text)"
        }
        return "\(stack.label): " + pieces.joined(separator: "; ")
      }
    }
  }
}
