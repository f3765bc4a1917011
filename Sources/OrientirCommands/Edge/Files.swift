import Foundation
import Glibc

/// Reading and writing of files for the commands.
struct Files {
  let environment: Environment

  /// The absolute path of what a person named.
  func absolute(_ path: String) -> String {
    let expanded =
      path == "~" || path.hasPrefix("~/")
      ? (environment.variables["HOME"] ?? "") + path.dropFirst() : path
    return expanded.hasPrefix("/") ? expanded : environment.folder + "/" + expanded
  }

  /// Whether something is there, and whether it is a folder.
  func kind(_ path: String) -> (exists: Bool, isFolder: Bool) {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: absolute(path), isDirectory: &isFolder)
    return (exists, exists && isFolder.boolValue)
  }

  /// The names in a folder; none where it is not there.
  func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  /// A file's bytes; errors name the path as it was given.
  func read(_ path: String) throws(CommandError) -> [UInt8] {
    let (exists, isFolder) = kind(path)
    guard exists else { throw .noSuchFile(path) }
    guard !isFolder else { throw .isDirectory(path) }
    guard let data = FileManager.default.contents(atPath: absolute(path)) else { throw .unreadable(path) }
    return Array(data)
  }

  /// Writes a file whole or not at all: a temporary file beside it, synced, then renamed.
  ///
  /// A link keeps pointing where it did, a file that was there keeps its permissions. A device or a pipe (`/dev/stdout`) is
  /// written into, never replaced.
  func write(_ bytes: [UInt8], to path: String) throws(CommandError) {
    let named = absolute(path)
    guard !kind(path).isFolder else { throw .cannotWrite(path, reason: EISDIR) }
    var status = stat()
    let exists = stat(named, &status) == 0
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    if exists, !isRegular || named.hasPrefix("/dev/") || named.hasPrefix("/proc/") {
      let descriptor = open(named, O_WRONLY | O_NOCTTY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .cannotWrite(path, reason: errno) }
      let failure = Self.pour(bytes, into: descriptor)
      guard close(descriptor) == 0, failure == 0 else {
        throw .cannotWrite(path, reason: failure == 0 ? errno : failure)
      }
      return
    }
    if exists, access(named, W_OK) != 0 { throw .cannotWrite(path, reason: errno) }
    let target = exists ? Self.behindLinks(named) : named
    let temporary = target + ".\(getpid()).part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path, reason: errno) }
    var failure = Self.pour(bytes, into: descriptor)
    if failure == 0, exists, fchmod(descriptor, status.st_mode & 0o777) != 0 { failure = errno }
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    close(descriptor)
    if failure == 0, rename(temporary, target) != 0 { failure = errno }
    guard failure == 0 else {
      unlink(temporary)
      throw .cannotWrite(path, reason: failure)
    }
  }

  /// Writes everything; the error number, or 0.
  private static func pour(_ bytes: [UInt8], into descriptor: Int32) -> Int32 {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + offset }, $0.count - offset)
      }
      if written >= 0 { offset += written } else if errno != EINTR { return errno }
    }
    return 0
  }

  private static func behindLinks(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Makes a folder with everything above it.
  func makeFolder(_ path: String) throws(CommandError) {
    do {
      try FileManager.default.createDirectory(atPath: absolute(path), withIntermediateDirectories: true)
    } catch { throw .cannotWrite(path, reason: errno == 0 ? EACCES : errno) }
  }
}
