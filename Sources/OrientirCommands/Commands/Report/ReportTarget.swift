import Language
import Reports

/// Where a report goes and in which formats.
struct ReportTarget {
  /// What people type for a renderer, with its id.
  private static let names = [
    "html": "html", "md": "markdown", "markdown": "markdown", "text": "terminal", "terminal": "terminal",
    "csv": "csv",
    "json": "json",
  ]

  private let renderers: [any Renderer.Type]
  private let output: String?
  private let isFolder: Bool
  private let name: String

  /// Checks formats and path before any work is done.
  init(format: String, output: String?, name: String, _ context: Context) throws {
    let wanted = format.split(separator: ",").map(\.trimmed)
    renderers = try wanted.map { typed in
      guard let id = Self.names[typed.lowercased()], let renderer = Renderers.renderer(id) else {
        throw CommandError.badValue(option: "--format", value: typed, legal: "html, md, text, csv, json")
      }
      return renderer
    }
    guard !renderers.isEmpty else {
      throw CommandError.badValue(option: "--format", value: format, legal: "html, md, text, csv, json")
    }
    self.output = output
    self.name = name.map { $0.isLetter || $0.isNumber || $0 == "-" ? String($0) : "-" }.joined()
    let kind = output.map(context.files.kind)
    isFolder = renderers.count > 1 || kind?.isFolder == true
    if renderers.count > 1 {
      guard let kind else { throw CommandError.outputNeeded }
      if kind.exists, !kind.isFolder { throw CommandError.wrongOutput(output ?? "", needsFolder: true) }
    }
  }

  /// Writes the document in every format and names the files; `json` stands in for the document's own JSON.
  func write(_ document: Document, _ context: Context, json: String? = nil) throws {
    func text(_ renderer: any Renderer.Type) -> String {
      if renderer.id == "json", let json { return json }
      return renderer.render(document, options: RenderOptions(width: 80))
    }
    guard let output else {
      for renderer in renderers {
        context.environment.output.write(text(renderer))
      }
      return
    }
    if isFolder { try context.files.makeFolder(output) }
    for renderer in renderers {
      let path = isFolder ? "\(output)/\(name).\(renderer.fileExtension)" : output
      try context.files.write(Array(text(renderer).utf8), to: path)
      context.note(context.words.results.reportWritten(path))
    }
  }
}
