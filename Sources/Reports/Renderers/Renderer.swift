/// A way of writing a document: one file each in this folder, one line in `Renderers.all`.
public protocol Renderer: Sendable {
  /// The word after `--format`.
  static var id: String { get }
  /// Without the dot.
  static var fileExtension: String { get }
  /// Writes the document; the same document and options give the same bytes.
  static func render(_ document: Document, options: RenderOptions) -> String
}

/// What a renderer may be told.
public struct RenderOptions: Hashable, Sendable {
  /// Columns of the terminal, 20 or more.
  public var width: Int
  /// Only ASCII for bars and lines; the texts stay as they are.
  public var isASCII: Bool

  /// Makes options.
  public init(width: Int = 80, isASCII: Bool = false) {
    (self.width, self.isASCII) = (max(20, width), isASCII)
  }
}

/// The renderers that come with the program.
public enum Renderers {
  public static let all: [any Renderer.Type] = [
    CSVRenderer.self,
    HTMLRenderer.self,
    JSONRenderer.self,
    MarkdownRenderer.self,
    TerminalRenderer.self,
  ]

  /// The renderer with an id.
  public static func renderer(_ id: String) -> (any Renderer.Type)? { all.first { $0.id == id } }
}
