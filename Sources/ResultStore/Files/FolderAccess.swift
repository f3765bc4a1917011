import Foundation
import Glibc

/// What the file system says about a workspace's folder and files.
enum FolderAccess {
  static let folderMode: mode_t = 0o700
  static let fileMode: mode_t = 0o600

  /// What stands at a path, links followed.
  enum Kind: Equatable { case nothing, folder, file, other }

  static func kind(of path: String) -> Kind {
    guard let type = status(of: path).map({ $0.st_mode & S_IFMT }) else { return .nothing }
    return type == S_IFDIR ? .folder : type == S_IFREG ? .file : .other
  }

  static func size(of path: String) -> Int { status(of: path).map { Int($0.st_size) } ?? 0 }

  /// The permission bits; `nil` where there is nothing.
  static func mode(of path: String) -> mode_t? { status(of: path).map { $0.st_mode & 0o777 } }

  /// Takes everybody else's rights away; leaves alone what belongs to another account.
  static func tighten(_ path: String, to mode: mode_t) {
    guard let status = status(of: path), status.st_uid == geteuid(), status.st_mode & 0o777 != mode else {
      return
    }
    _ = chmod(path, mode)
  }

  /// Makes a folder that only its owner may enter, whatever the umask says.
  static func makeFolder(_ path: String) throws(StoreError) {
    guard mkdir(path, folderMode) == 0 else {
      throw errno == EROFS ? .readOnly(path: path) : .cannotCreate(path: path)
    }
    guard chmod(path, folderMode) == 0 else { throw .cannotCreate(path: path) }
  }

  /// Makes an empty file that only its owner may read, whatever the umask says; SQLite then keeps its mode.
  ///
  /// Must not be called for a file that a connection of this process has open: closing a descriptor would drop SQLite's locks.
  static func makeFile(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, fileMode)
    guard descriptor >= 0 else {
      switch errno {
      case EACCES, EROFS, EPERM: throw .readOnly(path: path)
      default: throw .cannotCreate(path: path)
      }
    }
    let isPrivate = fchmod(descriptor, fileMode) == 0
    close(descriptor)
    guard isPrivate else { throw .cannotCreate(path: path) }
  }

  /// Refuses a file or folder that this account may not read and write.
  static func checkRights(_ path: String, isFolder: Bool) throws(StoreError) {
    guard isAllowed(path, R_OK | (isFolder ? X_OK : 0)) else { throw .notPermitted(path: path) }
    guard isAllowed(path, W_OK) else { throw .readOnly(path: path) }
  }

  private static func isAllowed(_ path: String, _ rights: Int32) -> Bool {
    faccessat(AT_FDCWD, path, rights, AT_EACCESS) == 0
  }

  /// Whether a path lies on a network file system, where SQLite's locks cannot be relied on.
  static func isOnNetwork(_ path: String) -> Bool {
    guard let device = status(of: path)?.st_dev,
      let mounts = FileManager.default.contents(atPath: "/proc/self/mountinfo")
    else { return false }
    return isNetwork(device: UInt64(device), mounts: String(decoding: mounts, as: UTF8.self))
  }

  /// Whether a device is a network file system by proc(5)'s table of mounts.
  ///
  /// A line reads `36 35 0:43 / /mnt/school rw,relatime - nfs4 server:/export rw`: the device stands third, the type after the
  /// hyphen.
  static func isNetwork(device: UInt64, mounts: String) -> Bool {
    let types: Set<Substring> = [
      "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "coda", "ncpfs", "glusterfs", "lustre",
      "fuse.sshfs", "fuse.glusterfs", "davfs", "fuse.davfs2", "fuse.rclone",
    ]
    let major = (device >> 8) & 0xFFF | (device >> 32) & ~0xFFF
    let minor = device & 0xFF | (device >> 12) & 0xFFFF_FF00
    let name = "\(major):\(minor)"
    return mounts.split(separator: "\n").contains { line in
      let words = line.split(separator: " ")
      guard words.count > 6, words[2] == name, let hyphen = words.dropFirst(6).firstIndex(of: "-") else {
        return false
      }
      return hyphen + 1 < words.count && types.contains(words[hyphen + 1])
    }
  }

  /// The folder that a path lies in.
  static func parent(of path: String) -> String {
    // By hand: Foundation's `deletingLastPathComponent` stops the program on a bare name (Linux, Swift 6.3.1).
    let path = withoutSlash(path)
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : withoutSlash(String(path[..<slash]))
  }

  static func withoutSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? withoutSlash(String(path.dropLast())) : path
  }

  /// The names in a folder.
  static func names(in folder: String) throws(StoreError) -> [String] {
    do { return try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
      throw .notPermitted(path: folder)
    }
  }

  static func rename(_ path: String, to target: String) -> Bool { Glibc.rename(path, target) == 0 }

  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  /// Brings a file or folder onto the disk.
  static func synchronize(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
  }

  /// Runs something while no other process does the same in the folder: for creating and migrating.
  static func whileLocked<Result>(_ folder: String, _ body: () throws(StoreError) -> Result)
    throws(StoreError)
    -> Result
  {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .notPermitted(path: folder) }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .notPermitted(path: folder) }
    }
    return try body()
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }
}
