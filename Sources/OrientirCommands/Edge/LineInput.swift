import Glibc
import Synchronization

/// Standard input, line by line, with bounded memory for each line.
final class LineInput: Sendable {
  static let standard = LineInput(descriptor: STDIN_FILENO)

  /// The longest line that is kept; what is beyond is dropped.
  static let longestLine = 1 << 16

  private let descriptor: Int32
  private let pending = Mutex<[UInt8]>([])

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next line without its line end; `nil` at the end of input or when reading fails.
  func next() -> String? {
    pending.withLock { pending in
      var line: [UInt8] = []
      while true {
        if let end = pending.firstIndex(of: 0x0A) {
          line += pending[..<end].prefix(max(0, Self.longestLine - line.count))
          pending.removeSubrange(...end)
          break
        }
        line += pending.prefix(max(0, Self.longestLine - line.count))
        pending.removeAll(keepingCapacity: true)
        var chunk = [UInt8](repeating: 0, count: 4_096)
        let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          // A last line without its end counts: files often lack it.
          guard !line.isEmpty else { return nil }
          break
        }
        pending = Array(chunk[..<count])
      }
      if line.last == 0x0D { line.removeLast() }
      return String(decoding: line, as: UTF8.self)
    }
  }
}
