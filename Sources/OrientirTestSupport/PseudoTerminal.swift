import CTerminal
import Foundation
import Glibc

/// A program on a pseudo-terminal of its own: keys go in, what it paints comes out.
public final class PseudoTerminal: @unchecked Sendable {
  /// The program's process id.
  public let process: pid_t
  private let controller: Int32
  private var received: [UInt8] = []

  /// Starts a program; fails where no pseudo-terminal can be had.
  public init(
    _ executable: URL, _ arguments: [String], environment: [String: String], columns: UInt16 = 80,
    rows: UInt16 = 24
  ) throws {
    var variables = environment
    for name in ["PATH", "HOME", "LD_LIBRARY_PATH"] {
      variables[name] = variables[name] ?? ProcessInfo.processInfo.environment[name]
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([executable.path] + arguments).map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + settings { free(pointer) } }
    var descriptor: Int32 = -1
    process = cterminal_spawn(executable.path, &words, &settings, columns, rows, &descriptor)
    controller = descriptor
    guard process > 0 else { throw CocoaError(.fileReadUnknown) }
  }

  deinit {
    kill(process, SIGKILL)
    close(controller)
  }

  /// Types keys.
  public func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = bytes.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
  }

  /// Changes the terminal's size; the program is told by a signal.
  public func resize(columns: UInt16, rows: UInt16) { _ = cterminal_resize(controller, columns, rows) }

  /// Sends a signal to the program.
  public func send(signal: Int32) { kill(process, signal) }

  /// Everything that was painted so far.
  public var text: String { String(decoding: received, as: UTF8.self) }

  /// Reads until the text since `start` contains `fragment` or the deadline has passed; says whether it came.
  @discardableResult
  public func wait(for fragment: String, since start: Int = 0, seconds: Double = 10) -> Bool {
    let deadline = Date().addingTimeInterval(seconds)
    while true {
      if String(decoding: received[min(start, received.count)...], as: UTF8.self).contains(fragment) {
        return true
      }
      guard Date() < deadline, read(milliseconds: 50) else {
        if Date() >= deadline { return false }
        return String(decoding: received[min(start, received.count)...], as: UTF8.self).contains(fragment)
      }
    }
  }

  /// Presses a key and waits until what it paints stands still; `false` where it paints nothing.
  public func press(_ key: String, seconds: Double = 10) -> Bool {
    let start = position
    type(key)
    return settle(since: start, seconds: seconds)
  }

  /// Waits until something was painted since `start` and then nothing for longer than a new question ignores keys.
  public func settle(since start: Int = 0, seconds: Double = 10) -> Bool {
    let deadline = Date().addingTimeInterval(seconds)
    var (seen, since) = (position, Date())
    while Date() < deadline {
      _ = read(milliseconds: 20)
      if position != seen { (seen, since) = (position, Date()) }
      if position > start, Date().timeIntervalSince(since) > 0.3 { return true }
    }
    return false
  }

  /// How much was painted so far, for `wait(for:since:)`.
  public var position: Int { received.count }

  /// Waits for the program's end; its exit status, 128 + signal where a signal ended it, or `nil` after the deadline.
  public func waitForEnd(seconds: Double = 10) -> Int32? {
    let deadline = Date().addingTimeInterval(seconds)
    var status: Int32 = 0
    while Date() < deadline {
      _ = read(milliseconds: 20)
      if waitpid(process, &status, WNOHANG) == process {
        while read(milliseconds: 0, wantsMore: true) {}
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
      }
    }
    return nil
  }

  /// Reads what is there within some milliseconds; `false` at the end of the terminal.
  private func read(milliseconds: Int32, wantsMore: Bool = false) -> Bool {
    var poller = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard poll(&poller, 1, milliseconds) > 0 else { return !wantsMore }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = bytes.withUnsafeMutableBytes { Glibc.read(controller, $0.baseAddress, $0.count) }
    guard count > 0 else { return false }
    received += bytes[0..<count]
    return true
  }
}
