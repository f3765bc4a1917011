import Language

/// A finished report as a tree of headings, texts, tables and charts: what renderers turn into files.
///
/// Every number in it has passed disclosure control. The same document always gives the same bytes.
public struct Document: Hashable, Sendable {
  public var metadata: Metadata
  public var blocks: [Block]

  /// Makes a document.
  public init(metadata: Metadata, blocks: [Block]) { (self.metadata, self.blocks) = (metadata, blocks) }

  /// Every table, in order.
  public var tables: [Table] { blocks.compactMap { if case .table(let table) = $0 { table } else { nil } } }

  /// Every chart, in order.
  public var charts: [Chart] { blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } } }
}

/// What a document says of itself.
public struct Metadata: Hashable, Sendable {
  public var title: String
  public var subtitle: String
  public var language: InterfaceLanguage
  /// Made while the wave is open.
  public var isPreliminary: Bool
  /// Made, at least in part, from sheets that no pupil answered.
  public var isSimulated: Bool
  /// Disclosure control has left no result at all.
  public var isEverythingSuppressed: Bool
  /// «Ориентир 0.1.0».
  public var generator: String
  /// `nil` for a description that no data went into, so that it is the same every day.
  public var madeOn: ReportDate?

  /// Makes metadata.
  public init(
    title: String, subtitle: String = "", language: InterfaceLanguage, isPreliminary: Bool = false,
    isSimulated: Bool = false, isEverythingSuppressed: Bool = false, generator: String, madeOn: ReportDate?
  ) {
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.isPreliminary = isPreliminary
    self.isSimulated = isSimulated
    self.isEverythingSuppressed = isEverythingSuppressed
    self.generator = generator
    self.madeOn = madeOn
  }
}

/// One block of a document.
public enum Block: Hashable, Sendable {
  /// What a note is about.
  public enum NoteKind: String, Hashable, Sendable { case information, attention, preliminary, simulated }

  /// Levels 2 and 3; the title is level 1.
  case heading(level: Int, String)
  case paragraph(String)
  case list([String])
  case note(NoteKind, String)
  case table(Table)
  case chart(Chart)
}
