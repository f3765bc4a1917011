/// What one run of an outside module may use.
public struct OutsideLimits: Hashable, Sendable {
  /// Processor time of each of its processes, in seconds.
  public var processorSeconds: Int
  /// From the start to the last line, in seconds, whatever it does.
  public var seconds: Int
  /// Address space of each of its processes, in bytes.
  public var memory: Int
  /// Processes and threads at a time.
  public var processes: Int
  /// Open files of each of its processes.
  public var files: Int
  /// One line of its reply, in bytes.
  public var line: Int

  /// Makes limits.
  public init(
    processorSeconds: Int = 30, seconds: Int = 120, memory: Int = 512 << 20, processes: Int = 32,
    files: Int = 64, line: Int = 64 << 10
  ) {
    self.processorSeconds = processorSeconds
    self.seconds = seconds
    self.memory = memory
    self.processes = processes
    self.files = files
    self.line = line
  }

  /// Sheets in one process.
  public static let sheetsInBatch = 1_000
}
