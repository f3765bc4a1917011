import Glibc
import Synchronization

/// One of the process's output streams, or a text kept for a test.
///
/// Writing to a reader that has gone (`| head`) ends the program quietly; a full disk behind a redirection is noted in `failure`,
/// so that the command can end with status 74 instead of pretending.
public final class OutputStream: Sendable {
  private struct State {
    var pending: [UInt8] = []
    var failure: Int32 = 0
  }

  private let descriptor: Int32
  private let flushesEveryWrite: Bool
  private let state = Mutex(State())

  /// A stream over a file descriptor.
  public init(descriptor: Int32, flushesEveryWrite: Bool) {
    self.descriptor = descriptor
    self.flushesEveryWrite = flushesEveryWrite
  }

  /// Writes a text as it stands.
  public func write(_ text: String) {
    state.withLock { state in
      state.pending += Array(text.utf8)
      if flushesEveryWrite || state.pending.count > 1 << 16 { flush(&state) }
    }
  }

  /// Writes a line.
  public func line(_ text: String = "") { write(text + "\n") }

  /// Writes out what is pending.
  public func flush() { state.withLock { flush(&$0) } }

  /// The error number of the first write that failed; 0 where none did.
  public var failure: Int32 { state.withLock(\.failure) }

  private func flush(_ state: inout State) {
    var offset = 0
    while offset < state.pending.count, state.failure == 0 {
      let written = state.pending.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
      }
      if written >= 0 {
        offset += written
      } else if errno != EINTR {
        state.failure = errno
      }
    }
    state.pending.removeAll(keepingCapacity: true)
  }
}
