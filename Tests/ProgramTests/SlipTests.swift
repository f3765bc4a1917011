import Foundation
import OrientirTestSupport
import Testing

/// Codes on paper, lost slips and consents, through the program.
@Suite struct `Slips, lost slips and consents` {
  private func text(_ place: TestWorkspace, _ name: String) throws -> String {
    try String(contentsOfFile: place.folder.path(name), encoding: .utf8)
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `codes are issued onto slips and a list, and nothing is overwritten`() throws {
    let place = try TestWorkspace()
    let issue = ["code", "issue", "--class", "9А", "--count", "28", "--wave", "Autumn", "--questionnaire"]
    let issued = try place.run(issue + [TestWorkspace.form, "-o", "slips.html", "--list", "list.txt"])
    #expect(issued.status == 0 && issued.output.isEmpty, "\(issued.errors)")
    let codes = try place.run(["code", "list", "--format", "json"]).output.matches(
      of: /"code": "([A-Z0-9-]{12})"/
    ).map { String($0.1) }
    #expect(codes.count == 28)
    for name in ["slips.html", "list.txt"] {
      let page = try text(place, name)
      for code in codes { #expect(page.components(separatedBy: code).count == 2) }
      #expect(page.contains("Autumn"))
      #expect(try mode(place.folder.path(name)) == 0o600)
    }
    let before = try text(place, "list.txt")
    for again in [["-o", "list.txt"], ["--list", "slips.html"], ["-o", "a.txt", "--list", "./a.txt"]] {
      let refused = try place.run(issue + [TestWorkspace.form] + again)
      #expect(refused.status == 73 || refused.status == 64)
    }
    for bad in ["slips.docx", "slips", "nowhere/slips.txt"] {
      let refused = try place.run(issue + [TestWorkspace.form, "-o", bad])
      #expect(refused.status == 64 || refused.status == 73)
    }
    #expect(try text(place, "list.txt") == before)
    // A refusal issues nothing.
    #expect(try place.run(["code", "list"]).errors.contains("Codes: 28"))
  }

  @Test func `codes that exist are printed, the unused ones alone where asked`() throws {
    let place = try TestWorkspace()
    let codes = try place.codes(3)
    try place.run(["code", "issue", "--class", "9Б"])
    try place.run(
      ["answers", "enter", "--questionnaire", TestWorkspace.form],
      input: "\(codes[0])\n32111\n15\n1 2\nfree words\n3-\nyes\n\n")
    // The class in Latin letters is the same class.
    let all = try place.run(["code", "print", "--class", "9A"])
    #expect(all.status == 0 && codes.allSatisfy(all.output.contains), "\(all.errors)")
    #expect(!all.output.contains("9Б"))
    let unused = try place.run(["code", "print", "--class", "9А", "--unused"])
    #expect(!unused.output.contains(codes[0]) && unused.output.contains(codes[1]))
    #expect(try place.run(["code", "print", "--class", "8В"]).status == 66)
    #expect(try place.run(["code", "print"]).output.contains("9Б"))
    let none = try ProgramRun.run(
      ["code", "print", "--class", "9А", "-o", "x.pdf"],
      environment: place.environment.merging(["PATH": "/nowhere"]) { $1 }, folder: place.folder.url)
    #expect(none.status == 78 && none.errors.contains("HTML"))
  }

  @Test func `slips and lists become PDF where a browser is there`() throws {
    let place = try TestWorkspace()
    let issued = try place.run(["code", "issue", "--class", "9А", "--count", "17", "-o", "slips.pdf"])
    // Where nothing makes a PDF, the test above looks at the word for that.
    guard issued.status != 78 else { return }
    #expect(issued.status == 0, "\(issued.errors)")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: place.folder.path("slips.pdf")))
    #expect(bytes.starts(with: Array("%PDF".utf8)))
    #expect(try mode(place.folder.path("slips.pdf")) == 0o600)
  }

  @Test func `a lost slip: the new code has everything, the old one opens nothing`() throws {
    let place = try TestWorkspace()
    let codes = try place.codes(2)
    try place.run(
      ["answers", "enter", "--questionnaire", TestWorkspace.form],
      input: "\(codes[0])\n32111\n15\n1 2\nfree words\n3-\nyes\n\n")
    let begun = try place.run(
      ["take", TestWorkspace.form, "--code", codes[1], "--plain"], input: "\n1\n")
    #expect(begun.status == 130, "\(begun.errors)")
    var new: [String] = []
    for (index, code) in codes.enumerated() {
      let outcome = try place.run(["code", "replace", code, "--reason", "lost", "-o", "\(index).txt"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      new.append(outcome.output.split(separator: "\n").map(String.init)[0])
      #expect(try text(place, "\(index).txt").contains(new[new.count - 1]))
      #expect(!outcome.errors.contains(code))
    }
    for code in codes {
      let refused = try place.run(["take", TestWorkspace.form, "--code", code, "--plain"], input: "")
      #expect(refused.status == 77 && !refused.errors.contains(code))
      let again = try place.run(["code", "replace", code])
      #expect(again.status == 64 && again.errors.contains("taken the place"))
    }
    // Who has finished may not finish again; who has begun goes on.
    #expect(
      try place.run(["take", TestWorkspace.form, "--code", new[0], "--plain"], input: "").errors.contains(
        "already"))
    let resumed = try place.run(["take", TestWorkspace.form, "--code", new[1], "--plain"], input: "")
    #expect(resumed.status == 130 && resumed.output.contains("1 of"), "\(resumed.output)")
    for code in [codes[0], new[0]] {
      let shown = try place.run(["result", "show", code, "--for", "psychologist"])
      #expect(shown.status == 0 && shown.output.contains(new[0]), "\(shown.errors)")
    }
    let exported = try place.exported()
    #expect(exported.contains(new[0]) && !exported.contains(codes[0]))
    #expect(exported.split(separator: "\n").count == 1)
    let list = try place.run(["code", "list"])
    #expect(list.errors.contains("Codes: 2; with answers: 1, only begun: 1, unused: 0."))
    #expect(list.output.contains("in place of \(codes[0])"))
    // The export read in again changes nothing.
    try place.folder.write(exported, to: "again.jsonl")
    let file = place.folder.path("again.jsonl")
    let imported = try place.run(["answers", "import", file, "--questionnaire", TestWorkspace.form])
    #expect(try place.exported().split(separator: "\n").count == 1, "\(imported.errors)")
  }

  @Test func `consents are recorded, listed and withdrawn`() throws {
    let place = try TestWorkspace()
    let codes = try place.codes(4)
    let record = ["consent", "record", "--class", "9А", "--form", "paper", "--on", "2026-09-01"]
    #expect(try place.run(record + [codes[0]]).errors.contains("recorded: 1"))
    try place.folder.write("\u{FEFF}\(codes[1])\r\n\n\(codes[0].lowercased())\n", to: "codes.txt")
    let fromFile = try place.run(record + ["--codes", place.folder.path("codes.txt")])
    #expect(fromFile.errors.contains("unchanged: 1 "), "\(fromFile.errors)")
    let marked = try place.run(record, input: "4\n\n")
    #expect(marked.status == 0 && marked.errors.contains("recorded: 1"), "\(marked.errors)")
    #expect(try place.run(["consent", "withdraw", codes[1]]).status == 0)
    // The class as a whole does not bring back what was withdrawn, nor does a paper from before.
    let all = try place.run(["consent", "record", "--class", "9А", "--all"])
    #expect(all.errors.contains("recorded: 1") && all.errors.contains("unchanged: 3"), "\(all.errors)")
    #expect(try place.run(record + [codes[1]]).errors.contains("unchanged: 1 "))
    let list = try place.run(["consent", "list", "--class", "9А"])
    #expect(list.errors.contains("Codes: 4; consent: 3, none: 0, ended: 0, withdrawn or refused: 1."))
    #expect(list.output.contains("since 2026-09-01"))
    #expect(
      try place.run(["consent", "list", "--format", "json"]).output.matches(of: /"consent": "given"/).count
        == 3)
  }

  @Test func `consents that make no sense are refused with a remedy`() throws {
    let place = try TestWorkspace()
    let codes = try place.codes(1)
    try place.folder.write("\(codes[0])\nIvanov\n", to: "codes.txt")
    for (arguments, status) in [
      ([], 64), (["--all"], 64), (["--class", "9А", "--all", codes[0]], 64),
      (["--class", "9А", "--all", "--on", "2999-01-01"], 64),
      (["--class", "9А", "--all", "--on", "1.9.2026"], 64),
      (["--class", "9А", "--all", "--until", "2020-01-01"], 64), (["--class", "7Г", "--all"], 66),
      (["--codes", place.folder.path("codes.txt")], 65), (["--codes", "nothing.txt"], 66),
    ] as [([String], Int32)] {
      let refused = try place.run(["consent", "record"] + arguments)
      #expect(refused.status == status, "\(arguments): \(refused.errors)")
      #expect(!refused.errors.contains("Ivanov"))
    }
    #expect(try place.run(["consent", "record", "--class", "9А"], input: "1\n").status == 130)
    #expect(try place.run(["consent", "list"]).errors.contains("consent: 0, none: 1"))
  }

  @Test func `a class is marked on a full screen`() throws {
    let place = try TestWorkspace()
    let codes = try place.codes(3)
    let terminal = try place.terminal(["consent", "record", "--class", "9А"])
    try #require(terminal.wait(for: codes[2]) && terminal.settle(), "\(terminal.text)")
    for key in ["3", " "] { try #require(terminal.press(key), "\(terminal.text)") }
    terminal.type("\r")
    #expect(terminal.waitForEnd() == 0, "\(terminal.text)")
    // Given back clean: no code stays to be scrolled back to.
    #expect(terminal.text.contains("\u{1b}[3J"))
    #expect(try place.run(["consent", "list"]).errors.contains("consent: 1, none: 2"))
  }
}
