import Glibc
import Subprocess
import SystemPackage

/// One process of an outside module: lines in, lines out, bounded in everything.
struct ContainedRun {
  /// What came of it.
  struct Outcome {
    /// The reply, or why there is none.
    var result: Result<ReplyStream, OutsideFailure>
    /// The beginning of what the module said on standard error; it may hold answers and is for made-up sheets only.
    var complaints: String
  }

  /// The most that is kept of standard error, in bytes.
  static let longestComplaint = 4_096

  let containment: Containment
  let module: OutsideModule
  let limits: OutsideLimits

  /// Runs the program over some lines and judges its reply as it comes.
  func run(_ input: [String], _ expectation: ReplyStream.Expectation) async -> Outcome {
    guard let copy = ProgramCopy(module, in: containment.temporary),
      let lines = Self.sheets(input, containment.temporary)
    else {
      return Outcome(result: .failure(.cannotStart), complaints: "")
    }
    let outcome = await withTaskGroup(of: Outcome.self) { group in
      group.addTask { await process(copy.path, lines, expectation) }
      group.addTask {
        try? await Task.sleep(for: .seconds(limits.seconds))
        return Outcome(result: .failure(.timedOut(seconds: limits.seconds)), complaints: "")
      }
      let first = await group.next()
      // Whatever is still running is killed here; the group waits until it is gone.
      group.cancelAll()
      return first ?? Outcome(result: .failure(.cannotStart), complaints: "")
    }
    withExtendedLifetime(copy) {}
    return outcome
  }

  private func process(_ program: String, _ input: FileDescriptor, _ expectation: ReplyStream.Expectation)
    async -> Outcome
  {
    let (executable, arguments) = containment.commandLine(program: program, name: module.name, limits: limits)
    var options = PlatformOptions()
    options.processGroupID = 0
    // A module is not asked to end: it has nothing to put in order.
    options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
    let configuration = Configuration(
      executable: .path(FilePath(executable)), arguments: Arguments(arguments), environment: .custom([:]),
      workingDirectory: FilePath("/"), platformOptions: options)
    do {
      let record = try await Subprocess.run(
        configuration, input: .fileDescriptor(input, closeAfterSpawningProcess: true), output: .sequence,
        error: .sequence
      ) { execution in
        async let complaints = Self.beginning(execution.standardError)
        let reply = await Self.reply(execution.standardOutput, ReplyStream(expectation, limit: limits.line))
        // Nothing more is wanted of a module that has said something wrong.
        if case .failure = reply { try? execution.send(signal: .kill, toProcessGroup: true) }
        return (reply, await complaints)
      }
      let (reply, complaints) = record.closureResult
      return Outcome(result: judged(reply, record.terminationStatus, complaints), complaints: complaints)
    } catch {
      return Outcome(result: .failure(.cannotStart), complaints: "")
    }
  }

  /// How the end of the process and the reply together are to be read: an end that is not clean voids the reply.
  private func judged(
    _ reply: Result<ReplyStream, OutsideFailure>, _ status: TerminationStatus, _ complaints: String
  ) -> Result<ReplyStream, OutsideFailure> {
    if case .failure = reply { return reply }
    let code: Int32 =
      switch status {
      case .exited(let code): code
      case .signaled(let signal): 128 + signal
      }
    switch code {
    case 0:
      guard case .success(var stream) = reply else { return reply }
      do throws(OutsideFailure) { try stream.finish() } catch { return .failure(error) }
      return .success(stream)
    case 128 + SIGXCPU: return .failure(.processorTimeSpent(seconds: limits.processorSeconds))
    case 129..<192: return .failure(.killed(signal: code - 128))
    case 1 where complaints.hasPrefix("bwrap: "):
      return .failure(.containmentFailed(String(complaints.prefix(200))))
    case 126, 127: return .failure(.cannotStart)
    default: return .failure(.ended(status: code))
    }
  }

  private static func reply(_ output: SubprocessOutputSequence, _ stream: ReplyStream) async
    -> Result<ReplyStream, OutsideFailure>
  {
    var stream = stream
    do {
      for try await buffer in output {
        let bytes = buffer.withUnsafeBytes { Array($0) }
        do throws(OutsideFailure) { try stream.take(bytes) } catch { return .failure(error) }
      }
    } catch {}
    return .success(stream)
  }

  /// The beginning of an output; the rest is read and dropped, so that nobody waits for a full pipe.
  private static func beginning(_ output: SubprocessOutputSequence) async -> String {
    var kept: [UInt8] = []
    do {
      for try await buffer in output where kept.count < longestComplaint {
        kept += buffer.withUnsafeBytes { $0.prefix(longestComplaint - kept.count) }
      }
    } catch {}
    return String(decoding: kept, as: UTF8.self)
  }

  /// The lines as a file without a name that can only be read: no pipe can break, and nothing is left when it is closed.
  private static func sheets(_ lines: [String], _ temporary: String) -> FileDescriptor? {
    // Memory, where the system has a folder of it; answers need not touch a disk.
    for folder in ["/dev/shm", temporary] {
      var template = Array((folder + "/orientir-sheets-XXXXXX").utf8CString)
      let descriptor = mkstemp(&template)
      guard descriptor >= 0 else { continue }
      let writer = FileDescriptor(rawValue: descriptor)
      let reader = open(template, O_RDONLY | O_CLOEXEC)
      unlink(template)
      let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
      let isWritten = reader >= 0 && (try? writer.writeAll(bytes)) == bytes.count
      try? writer.close()
      if isWritten { return FileDescriptor(rawValue: reader) }
      if reader >= 0 { close(reader) }
    }
    return nil
  }
}
