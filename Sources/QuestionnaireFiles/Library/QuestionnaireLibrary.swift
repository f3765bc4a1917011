import Digests
import Foundation
import Language
import QuestionnaireModel
import Scoring

/// The questionnaires in some directories; the only place of this target that touches files.
///
/// Directories are searched in their order: of two files with the same id the first counts. A directory that is not there is empty.
public struct QuestionnaireLibrary: Sendable {
  /// One questionnaire file as a list shows it.
  public struct Entry: Hashable, Sendable {
    /// The questionnaire's id; the file's name where the file has errors.
    public var id: String
    public var path: String
    /// What the file says of itself; `nil` where it has errors.
    public var summary: Summary?
    public var errorCount: Int
    public var warningCount: Int
  }

  /// What a list shows of a questionnaire.
  public struct Summary: Hashable, Sendable {
    public var title: LocalizedText
    public var construct: Construct
    public var grades: ClosedRange<Int>
    public var version: Version
    public var minutes: Int
    /// Items that are answered, notes left out.
    public var itemCount: Int
    public var digest: Digest
    /// Whether there are texts to show: not where they stand apart in a pack that is not there.
    public var hasTexts: Bool
  }

  /// A questionnaire that was found, with the findings of its file.
  public struct Found: Sendable {
    public var path: String
    public var reading: QuestionnaireReading
  }

  public let directories: [String]
  public let registry: ModuleRegistry

  /// Makes a library; the first directory comes first.
  public init(directories: [String], registry: ModuleRegistry = .builtIn) {
    (self.directories, self.registry) = (directories, registry)
  }

  /// The endings of questionnaire files.
  public static let endings = ["yaml", "yml", "json"]

  /// Every questionnaire on the search path, in alphabetical order of ids; files that cannot be read are left out.
  public func entries() -> [Entry] {
    var entries: [String: Entry] = [:]
    for entry in directories.flatMap({ self.entries(in: $0) }) where entries[entry.id] == nil {
      entries[entry.id] = entry
    }
    return entries.values.sorted { $0.id < $1.id }
  }

  /// Finds a questionnaire by its id, or by its path where the name has a `/` or an ending of questionnaire files.
  public func find(_ name: String) throws(LibraryError) -> Found {
    let ending = URL(fileURLWithPath: name).pathExtension.lowercased()
    if name.contains("/") || Self.endings.contains(ending)
      || Doors.endings.contains(where: { name.lowercased().hasSuffix("." + $0) })
    {
      return found(name, try read(name))
    }
    // Directory by directory, as `entries()` does; the file of that name is tried before the others are opened.
    for directory in directories {
      if let path = Self.paths(in: directory).first(where: { Self.stem($0) == name }),
        let reading = try? read(path), Self.entry(path, reading).id == name
      {
        return found(path, reading)
      }
      if let entry = entries(in: directory).first(where: { $0.id == name }) {
        return found(entry.path, try read(entry.path))
      }
    }
    let entries = entries()
    let known = entries.map(\.id)
    throw .unknown(id: name, near: Reading.meant(name, known), known: known)
  }

  /// A questionnaire with the sentences of its text packs, where it has any: beside the file, or in any of the directories.
  private func found(_ path: String, _ reading: QuestionnaireReading) -> Found {
    guard let questionnaire = reading.questionnaire, questionnaire.textsStandApart else {
      return Found(path: path, reading: reading)
    }
    let beside = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var reading = reading
    var packs: [TextPack] = []
    for language in questionnaire.languages {
      let name = TextPackReader.fileName(of: questionnaire.id, language)
      let places = ([beside] + directories).map { ($0.hasSuffix("/") ? $0 : $0 + "/") + name }
      for place in places {
        guard let bytes = try? Self.bytes(place) else { continue }
        let read = TextPackReader.read(bytes, file: place, language: language, of: questionnaire)
        reading.findings += read.findings
        packs.append(read.pack)
        break
      }
    }
    let isWhole = !reading.findings.contains { $0.severity == .error }
    reading.questionnaire = isWhole ? questionnaire.worded(by: packs) : questionnaire
    return Found(path: path, reading: reading)
  }

  /// Reads one file with its findings, whatever it is named.
  public func read(_ path: String) throws(LibraryError) -> QuestionnaireReading {
    let bytes = try Self.bytes(path)
    let file = DoorFile(name: URL(fileURLWithPath: path).lastPathComponent, bytes: bytes)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    let companions = Doors.companions(of: file).compactMap { name in
      (try? Self.bytes(folder.appendingPathComponent(name).path)).map { DoorFile(name: name, bytes: $0) }
    }
    return QuestionnaireReader.read(
      bytes, file: path, companions: companions, registry: registry,
      guidance: { guidance(beside: folder.path) })
  }

  /// The guidance that a questionnaire's modules compare with: beside its file, else of the first directory that has any.
  ///
  /// What could not be read is left out; `guidanceReading` says why.
  public func guidance(beside folder: String? = nil) -> Guidance? {
    let found = guidanceReading(beside: folder)
    return found.map(\.reading.guidance)
  }

  /// The same with its folder and what is wrong with the files.
  public func guidanceReading(beside folder: String? = nil) -> (folder: String, reading: GuidanceReading)? {
    for directory in (folder.map { [$0] } ?? []) + directories {
      let place = (directory.hasSuffix("/") ? directory : directory + "/") + GuidanceFiles.folder
      guard FileManager.default.fileExists(atPath: "\(place)/\(GuidanceFiles.fields)") else { continue }
      return (place, Self.guidance(in: place))
    }
    return nil
  }

  /// Reads the guidance of one folder.
  public static func guidance(in folder: String) -> GuidanceReading {
    GuidanceReader.read(named: { "\(folder)/\($0)" }) { try? bytes("\(folder)/\($0)") }
  }

  /// The questionnaires of one directory; those that are named after their id come first.
  private func entries(in directory: String) -> [Entry] {
    let entries = Self.paths(in: directory).compactMap { path in
      (try? read(path)).map { Self.entry(path, $0) }
    }
    return entries.filter { Self.stem($0.path) == $0.id } + entries.filter { Self.stem($0.path) != $0.id }
  }

  private static func paths(in directory: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.sorted().filter { name in
      !name.hasPrefix(".") && endings.contains(URL(fileURLWithPath: name).pathExtension.lowercased())
    }.map { directory.hasSuffix("/") ? directory + $0 : directory + "/" + $0 }
  }

  private static func stem(_ path: String) -> String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }

  private static func entry(_ path: String, _ reading: QuestionnaireReading) -> Entry {
    let errors = reading.findings.count { $0.severity == .error }
    let summary = reading.questionnaire.map {
      Summary(
        title: $0.title, construct: $0.construct, grades: $0.grades, version: $0.version, minutes: $0.minutes,
        itemCount: $0.items.count(where: \.isAnswerable), digest: $0.identity.digest,
        hasTexts: !$0.textsStandApart || $0.items.contains { !$0.text.isEmpty })
    }
    return Entry(
      id: reading.questionnaire?.id ?? stem(path), path: path, summary: summary, errorCount: errors,
      warningCount: reading.findings.count { $0.severity == .warning })
  }

  private static func bytes(_ path: String) throws(LibraryError) -> [UInt8] {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw .noSuchFile(path: path)
    }
    if isDirectory.boolValue { throw .isDirectory(path: path) }
    guard let handle = FileHandle(forReadingAtPath: path) else { throw .unreadable(path: path) }
    defer { try? handle.close() }
    // One byte more than is allowed tells a file that is too large, without reading all of it.
    guard let data = try? handle.read(upToCount: SourceText.mostBytes + 1) else {
      // The end of an empty file comes as nothing.
      guard (try? handle.offset()) != nil else { throw .unreadable(path: path) }
      return []
    }
    guard data.count <= SourceText.mostBytes else {
      let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? data.count
      throw .tooLarge(path: path, bytes: size, most: SourceText.mostBytes)
    }
    return [UInt8](data)
  }
}
