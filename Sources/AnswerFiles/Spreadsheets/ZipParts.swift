import CZip
import Glibc
import Notation

/// The parts of a zip archive in memory, unpacked one by one within a common bound.
///
/// Nothing is ever written to a disk: a part's name is only compared. Names that are absolute or climb out (`..`) are passed
/// over; a name that comes twice can be read by nobody, since programs disagree on which of the two counts.
struct ZipParts: ~Copyable {
  private let archive: OpaquePointer
  private let entries: [String: zip_uint64_t]
  private let twice: Set<String>
  private var bytesLeft: Int

  /// Opens an archive; `unpackedBytes` is the most that all parts read from it may have.
  init(_ bytes: [UInt8], unpackedBytes: Int = SheetLimit.unpackedBytes) throws(SheetProblem) {
    let opened = try Self.open(bytes)
    archive = opened.archive
    entries = opened.entries
    twice = opened.twice
    bytesLeft = unpackedBytes
  }

  deinit { zip_discard(archive) }

  private struct Opened {
    var archive: OpaquePointer
    var entries: [String: zip_uint64_t] = [:]
    var twice: Set<String> = []
  }

  private static func open(_ bytes: [UInt8]) throws(SheetProblem) -> Opened {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    // libzip keeps the bytes for as long as the archive is open, and frees them.
    guard let copy = malloc(max(1, bytes.count)) else { throw .damaged }
    bytes.withUnsafeBytes {
      if let start = $0.baseAddress { copy.copyMemory(from: start, byteCount: $0.count) }
    }
    guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error) else {
      free(copy)
      throw .damaged
    }
    guard let archive = zip_open_from_source(source, Int32(ZIP_RDONLY), &error) else {
      zip_source_free(source)
      throw .damaged
    }
    let count = zip_get_num_entries(archive, 0)
    guard count >= 0, count <= SheetLimit.parts else {
      zip_discard(archive)
      throw .tooManyParts(atMost: SheetLimit.parts)
    }
    var opened = Opened(archive: archive)
    for index in 0..<zip_uint64_t(count) {
      guard let name = zip_get_name(archive, index, 0).map({ String(cString: $0) }), let key = key(name)
      else { continue }
      if opened.entries.updateValue(index, forKey: key) != nil { opened.twice.insert(key) }
    }
    return opened
  }

  /// Part names know no case, and some programs write the separators of Windows.
  private static func key(_ name: String) -> String? {
    let path = name.replacing("\\", with: "/").lowercased()
    guard !path.hasPrefix("/"), !path.hasSuffix("/"), !path.contains(":") else { return nil }
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    return steps.contains { $0 == ".." || $0 == "." || $0.isEmpty } ? nil : path
  }

  /// The bytes of a part; `nil` where there is no such part.
  mutating func part(_ name: String) throws(SheetProblem) -> [UInt8]? {
    guard let key = Self.key(name), let index = entries[key] else { return nil }
    guard !twice.contains(key) else { throw .damagedPart(name) }
    var status = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &status) == 0 else { throw .damagedPart(name) }
    if status.valid & zip_uint64_t(ZIP_STAT_ENCRYPTION_METHOD) != 0, status.encryption_method != 0 {
      throw .oldOrLocked
    }
    guard let file = zip_fopen_index(archive, index, 0) else { throw .damagedPart(name) }
    defer { zip_fclose(file) }
    // The size that an archive claims is not to be believed: what comes out is counted.
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, zip_uint64_t($0.count)) }
      guard count >= 0 else { throw .damagedPart(name) }
      if count == 0 { return content }
      bytesLeft -= Int(count)
      guard bytesLeft >= 0 else { throw .tooLarge(megabytes: SheetLimit.unpackedBytes >> 20) }
      content.append(contentsOf: chunk[..<Int(count)])
    }
  }
}
