import Glibc

/// The right to go on with one sitting, held by one process at a time.
///
/// The system gives it back when the process ends, however it ends, so that a seat that crashed blocks nobody. It holds among
/// processes of one machine, and a workspace never lies on a network.
public final class SittingHold {
  private let descriptor: Int32

  /// Takes the hold; `nil` where somebody else has it.
  init?(_ sitting: SittingID, path: String) throws(StoreError) {
    descriptor = try Self.open(path)
    var lock = Self.lock(sitting)
    guard fcntl(descriptor, Self.set, &lock) == 0 else {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }

  /// Whether some process, this one included, holds a sitting.
  static func isHeld(_ sitting: SittingID, path: String) throws(StoreError) -> Bool {
    let descriptor = try open(path)
    defer { close(descriptor) }
    var lock = lock(sitting)
    return fcntl(descriptor, get, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }

  // Locks of the open file and not of the process: another hold in this process is another hold.
  private static let get: Int32 = 36
  private static let set: Int32 = 37

  private static func open(_ path: String) throws(StoreError) -> Int32 {
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .notPermitted(path: path) }
    return descriptor
  }

  /// One byte of the file for each sitting; the file stays empty.
  private static func lock(_ sitting: SittingID) -> flock {
    // FNV-1a: two of the sittings of one folder on one byte would take chance of one in 10^18.
    let hash = sitting.rawValue.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = off_t(hash >> 2)
    lock.l_len = 1
    return lock
  }
}

extension Workspace {
  /// Takes the right to go on with a sitting, for as long as the hold lives; `nil` where another seat has it.
  public func hold(_ sitting: SittingID) throws(StoreError) -> SittingHold? {
    try SittingHold(sitting, path: holdsPath)
  }

  /// Whether a seat is at work on a sitting.
  public func isHeld(_ sitting: SittingID) throws(StoreError) -> Bool {
    try SittingHold.isHeld(sitting, path: holdsPath)
  }

  private var holdsPath: String { path + "/seats.lock" }
}
