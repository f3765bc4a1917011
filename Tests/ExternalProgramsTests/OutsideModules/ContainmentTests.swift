import Foundation
import OrientirTestSupport
import Testing

@testable import ExternalPrograms

/// What is started, and what is refused before anything starts.
@Suite struct `The walls around a module` {
  @Test func `without its programs nothing runs, and each is named`() {
    #expect(throws: OutsideFailure.containmentMissing(["bwrap", "prlimit"])) {
      try Containment(searchPath: "/no/such/folder", isRoot: false, temporary: "/tmp", systemPath: "")
    }
    #expect(throws: OutsideFailure.containmentMissing(["bwrap", "prlimit", "setpriv"])) {
      try Containment(searchPath: "", isRoot: true, temporary: "/tmp", systemPath: "/no/such/folder")
    }
  }

  private func line(isRoot: Bool) throws -> [String] {
    let containment = try #require(
      try? Containment(searchPath: "/usr/bin", isRoot: isRoot, temporary: "/tmp"), "bubblewrap is not here")
    let (executable, arguments) = containment.commandLine(
      program: "/tmp/x/trial.py", name: "trial.py", limits: OutsideLimits())
    return [executable] + arguments
  }

  @Test(.enabled(if: ModuleScript.containment != nil, ModuleScript.skipped), arguments: [false, true])
  func `the command line holds every wall`(isRoot: Bool) throws {
    let line = try line(isRoot: isRoot)
    #expect(line[0].hasSuffix(isRoot ? "/setpriv" : "/bwrap"))
    #expect(line.contains("--reuid=65534") == isRoot && line.contains("--no-new-privs") == isRoot)
    for wall in [
      "--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent", "--new-session",
      "--clearenv",
      "--cpu=30:31", "--as=536870912", "--nofile=64", "--fsize=1048576", "--core=0", "--nproc=32",
    ] { #expect(line.contains(wall), "\(wall)") }
    // Nothing but /usr, links' targets, the loader's cache and the program itself is shown.
    let shown = line.indices.filter { line[$0].hasPrefix("--ro-bind") }.map { line[$0 + 1] }
    #expect(
      Set(shown).isSubset(of: [
        "/usr", "/lib", "/lib64", "/bin", "/etc/alternatives", "/etc/ld.so.cache", "/tmp/x/trial.py",
      ]))
    #expect(!line.contains("--bind") && !line.contains("--dev-bind"))
    #expect(line.suffix(2) == ["--", "/module/trial.py"])
  }

  @Test(arguments: [
    ("../trial.py", "#!/bin/sh\n", OutsideFailure.badName("../trial.py")),
    ("-rf", "#!/bin/sh\n", .badName("-rf")), ("trial.py", "print(1)\n", .notAProgram("trial.py")),
    ("trial.py", "", .notAProgram("trial.py")),
  ])
  func `a file that is no program is refused`(name: String, text: String, failure: OutsideFailure) {
    #expect(throws: failure) { try OutsideModule(name: name, program: Array(text.utf8)) }
  }

  @Test(.enabled(if: ModuleScript.isContained, ModuleScript.skipped), .timeLimit(.minutes(20)))
  func `an interpreter that is not there is named`() async throws {
    let module = try OutsideModule(name: "trial.py", program: Array("#!/no/such/interpreter\n".utf8))
    let scoring = try OutsideScoring(
      module, scorer: ModuleScript.scorer, containment: try #require(ModuleScript.containment),
      limits: ModuleScript.limits)
    await #expect(throws: OutsideFailure.cannotStart) { try await scoring.score(ModuleScript.sheets(2)) }
  }
}
