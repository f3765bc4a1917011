import Foundation
import OrientirTestSupport
import Scoring
import Testing

@testable import ExternalPrograms

/// Modules that mean harm or are broken: each is contained, reported, and gives no score.
@Suite(.serialized, .timeLimit(.minutes(20)), .enabled(if: ModuleScript.isContained, ModuleScript.skipped))
struct `Hostile modules` {
  @Test func `an honest one is scored, so that what follows means something`() async throws {
    let batch = try await ModuleScript.score(ModuleScript.honest, sheets: 300)
    #expect(batch.scores.count == 300)
    #expect(batch.declaration.id == "trial")
    let numbers = batch.scores.compactMap { $0.values.first?.number }
    #expect(numbers.count == 300 && Set(numbers).count > 3)
  }

  @Test(arguments: [
    ("while True: pass", OutsideFailure.processorTimeSpent(seconds: 2)),
    ("x = bytearray(2 << 30)", .ended(status: 1)),
    ("sys.exit(3)", .ended(status: 3)),
    ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", .killed(signal: 11)),
  ])
  func `one that uses too much or falls over is stopped and named`(body: String, failure: OutsideFailure)
    async throws
  {
    #expect(try await ModuleScript.failure("declare()\nsys.stdout.flush()\n" + body) == failure)
  }

  @Test(arguments: [
    "import time; time.sleep(600)",
    // Deaf and dumb: both outputs closed, so that only the deadline can end it.
    "import os, time; os.close(1); os.close(2); time.sleep(600)",
    // Signals that can be ignored are.
    "import signal, time\nfor s in range(1, 65):\n  try: signal.signal(s, signal.SIG_IGN)\n  except Exception: pass\n"
      + "time.sleep(600)",
  ])
  func `one that sleeps is ended at the deadline`(body: String) async throws {
    var limits = ModuleScript.limits
    limits.seconds = 4
    let start = ContinuousClock.now
    #expect(try await ModuleScript.failure(body, limits: limits) == .timedOut(seconds: 4))
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  @Test(arguments: [
    ("while True: sys.stdout.write('x' * 65536)", ReplyProblem.tooLong(most: 65_536)),
    ("while True: print('{}')", .missingField("sheet")),
    ("sys.stdout.flush(); sys.stdout.buffer.write(bytes([0xff, 0xfe, 0x0a]))", .notUTF8),
    ("print('\\x1b[2J' + 'garbage')", .notJSON), ("print()", .notJSON),
    ("print('{\"sheet\":1,\"scores\":{\"sum\":NaN}}')", .notJSON),
    ("print('{\"sheet\":1,\"scores\":{\"sum\":1e999}}')", .notFinite(output: "sum")),
    ("print('{\"sheet\":1,\"scores\":{\"sum\":-0.5}}')", .outOfRange(output: "sum")),
    ("print('{\"sheet\":1,\"scores\":{\"sum\":100.0000001}}')", .outOfRange(output: "sum")),
    ("print('{\"sheet\":1,\"scores\":{\"sum\":\"5\"}}')", .wrongValue(field: "scores.sum", needs: .score)),
    ("print('{\"sheet\":1,\"scores\":{\"sum\":null}}')", .wrongValue(field: "scores.sum", needs: .score)),
    ("print('{\"sheet\":1,\"scores\":{\"sum\":1,\"sum\":2}}')", .repeatedField("sum")),
    ("print('{\"sheet\":1,\"scores\":{\"sum\":1,\"extra\":2}}')", .unknownOutput("extra")),
    ("print('{\"sheet\":1,\"scores\":{\"s\\u001b[2Jum\":1}}')", .notJSON),
    ("print('{\"sheet\":1,\"scores\":{}}')", .missingOutput("sum")),
    ("print('{\"sheet\":1,\"scores\":{\"sum\":{\"reason\":\"because\"}}}')", .unknownReason(output: "sum")),
    ("print('{\"sheet\":1,\"scores\":{\"sum\":1},\"code\":\"x\"}')", .unknownField("code")),
    ("print('{\"sheet\":2,\"scores\":{\"sum\":1}}')", .wrongSheet(expected: 1)),
    ("print('[' * 100000)", .tooLong(most: 65_536)), ("print('[' * 1000)", .notJSON),
  ])
  func `a line that the protocol does not have is refused`(body: String, problem: ReplyProblem) async throws {
    #expect(try await ModuleScript.failure("declare()\n" + body) == .badLine(2, problem))
  }

  @Test func `too few lines, too many and another order are refused`() async throws {
    let few = "declare()\nfor sheet in list(sheets())[:-1]: reply(sheet, 1)"
    #expect(try await ModuleScript.failure(few) == .tooFewLines(got: 6, expected: 7))
    let many = ModuleScript.honest + "reply({'sheet': 7}, 1)"
    #expect(try await ModuleScript.failure(many) == .tooManyLines(expected: 7))
    let reversed = "declare()\nfor sheet in reversed(list(sheets())): reply(sheet, 1)"
    #expect(try await ModuleScript.failure(reversed) == .badLine(2, .wrongSheet(expected: 1)))
    #expect(try await ModuleScript.failure("pass") == .tooFewLines(got: 0, expected: 7))
  }

  @Test func `one that dies after its last line gives nothing, not half`() async throws {
    #expect(try await ModuleScript.failure(ModuleScript.honest + "sys.exit(9)") == .ended(status: 9))
  }

  @Test func `one that is not sure of itself is found out by the first sheet's second coming`() async throws {
    let counting = "declare()\nfor n, sheet in enumerate(sheets()): reply(sheet, n)"
    #expect(try await ModuleScript.failure(counting) == .unstable(output: "sum"))
    let random = "import random\ndeclare()\nfor sheet in sheets(): reply(sheet, 100 * random.random())"
    #expect(try await ModuleScript.failure(random) == .unstable(output: "sum"))
  }

  /// A probe answers 1 where something that must be impossible was possible.
  @Test(arguments: [
    ("a file of passwords", "open('/etc/shadow').read()"), ("accounts", "open('/etc/passwd').read()"),
    ("a home", "import os; os.listdir('/root') or os.listdir('/home')"),
    ("the repository", "import os; os.listdir('@ROOT@')"),
    ("a canary in a temporary folder", "open('@CANARY@').read()"),
    ("a file in /tmp", "open('/tmp/x', 'w').write('x')"), ("a file in /", "open('/x', 'w').write('x')"),
    ("a file in /dev/shm", "open('/dev/shm/x', 'w').write('x')"),
    ("a file beside itself", "open('/module/x', 'w').write('x')"),
    ("itself", "open('/module/trial.py', 'a').write('#')"),
    ("a file in /usr", "open('/usr/x', 'w').write('x')"), ("the canary", "open('@CANARY@', 'w').write('x')"),
    ("a socket to this machine", "import socket; socket.create_connection(('127.0.0.1', @PORT@), timeout=2)"),
    ("a socket abroad", "import socket; socket.create_connection(('192.0.2.1', 80), timeout=2)"),
    ("an unasked environment", "import os; assert set(os.environ) - {'LANG', 'PATH', 'PWD', 'LC_CTYPE'}"),
    ("the first process's environment", "assert open('/proc/1/environ').read()"),
    ("other processes", "import os; assert any(int(p) > 40 for p in os.listdir('/proc') if p.isdigit())"),
    (
      "rights",
      "assert [l for l in open('/proc/self/status') if l.startswith('CapEff')][0].split()[1].strip('0')"
    ),
    ("to be root", "import os; assert os.getuid() == 0 or os.setuid(0) is None"),
    ("a namespace of its own", "import os; os.unshare(0x10000000) if hasattr(os, 'unshare') else 1/0"),
    ("more processor time", "import resource; resource.setrlimit(resource.RLIMIT_CPU, (999, 999))"),
    (
      "a large file",
      "import os; d = os.memfd_create('x'); os.write(d, b'x' * (2 << 20)); assert os.fstat(d).st_size > 1 << 20"
    ),
  ])
  func `a module cannot reach or change what is not its own`(what: String, probe: String) async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.url.path)
    let canary = folder.path("canary")
    try Data("bird".utf8).write(to: URL(fileURLWithPath: canary))
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: canary)
    let server = try LocalServer()
    let filled = probe.replacingOccurrences(of: "@CANARY@", with: canary)
      .replacingOccurrences(of: "@ROOT@", with: ProgramRun.root.path)
      .replacingOccurrences(of: "@PORT@", with: "\(server.port)")
    let body = """
      import signal
      signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
      reached = 1
      try:
          \(filled)
      except BaseException: reached = 0
      declare()
      for sheet in sheets(): reply(sheet, reached)
      """
    let batch = try await ModuleScript.score(body, sheets: 2)
    #expect(batch.scores.map { $0.values.first?.number } == [0, 0], "reached: \(what)")
    #expect(try String(contentsOfFile: canary, encoding: .utf8) == "bird")
  }

  @Test func `a fork bomb comes to nothing`() async throws {
    let body = """
      import os, time
      made = 0
      try:
          while made < 400:
              if os.fork() == 0: time.sleep(60); os._exit(0)
              made += 1
      except OSError: pass
      declare()
      for sheet in sheets(): reply(sheet, min(made, 100))
      """
    let batch = try await ModuleScript.score(body, sheets: 2)
    let made = try #require(batch.scores.first?.values.first?.number)
    #expect(made < Double(OutsideLimits().processes))
  }

  @Test func `what a module leaves behind ends with it`() async throws {
    let marker = "orphan-\(UUID().uuidString)"
    let body = """
      import os, time
      if os.fork() == 0:
          os.setsid()
          if os.fork() == 0:
              os.close(0); os.close(1); os.close(2)
              os.execv("/usr/bin/python3", ["python3", "-c", "import time; time.sleep(300)", "\(marker)"])
          os._exit(0)
      time.sleep(0.3)

      """
    #expect(try await ModuleScript.failure(body + ModuleScript.honest) == nil)
    let deadline = ContinuousClock.now + .seconds(20)
    while Self.isRunning(marker), ContinuousClock.now < deadline {
      try await Task.sleep(for: .milliseconds(100))
    }
    #expect(!Self.isRunning(marker))
  }

  private static func isRunning(_ marker: String) -> Bool {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.contains { name in
      guard Int(name) != nil, let line = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") else {
        return false
      }
      return String(decoding: line, as: UTF8.self).contains(marker)
    }
  }

  @Test func `copies of programs do not stay behind`() async throws {
    let folder = try TemporaryFolder()
    _ = try await ModuleScript.score(ModuleScript.honest)
    _ = try await ModuleScript.failure("sys.exit(1)")
    // Where we are root the copies lie in /tmp beside other things; a copy made and dropped shows the same.
    let path: String = try {
      let copy = try #require(ProgramCopy(ModuleScript.module(ModuleScript.honest), in: folder.url.path))
      #expect(FileManager.default.isExecutableFile(atPath: copy.path))
      return copy.path
    }()
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }
}

/// A socket of this machine that takes connections, so that a module's failure to connect means something.
private final class LocalServer {
  let port: UInt16
  private let descriptor: Int32

  init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && listen(descriptor, 8) == 0
          && getsockname(descriptor, $0, &length) == 0
      }
    }
    try #require(isBound)
    port = UInt16(bigEndian: address.sin_port)
  }

  deinit { close(descriptor) }
}
