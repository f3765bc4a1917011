import Foundation
import OrientirTestSupport
import Testing

/// What people really do wrong: a clear word, the right status, and nothing lost.
@Suite struct `Bad input` {
  @Test func `files that are not there, folders and unreadable files`() throws {
    let place = try TestWorkspace()
    // A code with fitting check symbols that this workspace never issued.
    let stranger = try TestWorkspace().codes(1)[0]
    for (arguments, status) in [
      (["questionnaire", "check", "nowhere.yaml"], 66), (["questionnaire", "show", "/tmp/"], 66),
      (["questionnaire", "show", "work-intrests"], 66),
      (["score", TestWorkspace.form, "--answers", "nowhere.csv"], 66),
      (["score", TestWorkspace.form, "--answers", "/"], 66),
      (["answers", "import", "nowhere.csv", "--questionnaire", TestWorkspace.form], 66),
      (["report", "cohort", "--questionnaire", TestWorkspace.form], 66),
      (["result", "show", stranger], 77), (["result", "show", "hello"], 65),
      (["code", "issue", "--class", "9А", "--count", "0"], 64), (["code", "issue", "--class", "АБВ"], 64),
      (["wave", "close", "Atumn"], 66), (["wave", "open", "Autumn"], 64),
      (["module", "show", "riasek"], 66),
      (["report", "cohort", "--questionnaire", "x", "--format", "doc"], 64),
      (["report", "cohort", "--questionnaire", "x", "--minimum-group", "3"], 64),
      (["workspace", "init"], 73),
    ] {
      let outcome = try place.run(arguments)
      #expect(Int(outcome.status) == status, "\(arguments): \(outcome.status) \(outcome.errors)")
      #expect(outcome.errors.hasPrefix("Error: "), "\(arguments): \(outcome.errors)")
      #expect(outcome.output.isEmpty, "\(arguments): \(outcome.output)")
    }
  }

  @Test func `a near miss is guessed`() throws {
    let place = try TestWorkspace()
    #expect(try place.run(["questionnaire", "show", "work-intrests"]).errors.contains("work-interests"))
    #expect(try place.run(["module", "show", "riasek"]).errors.contains("riasec"))
    #expect(try place.run(["wave", "close", "Atumn"]).errors.contains("Autumn"))
  }

  @Test func `no workspace says how to create one`() throws {
    let folder = try TemporaryFolder()
    let outcome = try ProgramRun.run(
      ["wave", "list", "--workspace", folder.path("none")], environment: ["ORIENTIR_LANG": "ru"])
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("orientir workspace init"))
  }

  @Test(arguments: ["results.sqlite", "sittings.sqlite"])
  func `a foreign or broken database is refused and left as it is`(name: String) throws {
    for content in ["this is no database, whatever its name says\n", "SQLite format 3\u{0}"] {
      let place = try TestWorkspace()
      let file = URL(fileURLWithPath: place.path).appendingPathComponent(name)
      try Data(content.utf8).write(to: file)
      let outcome = try place.run(["wave", "list"])
      #expect(outcome.status == 65, "\(outcome.status) \(outcome.errors)")
      #expect(outcome.output.isEmpty, "the database's own words: \(outcome.output)")
      #expect(try Data(contentsOf: file) == Data(content.utf8))
    }
  }

  @Test func `a broken questionnaire cannot be used, with every finding shown`() throws {
    let place = try TestWorkspace()
    let broken = ProgramRun.root.appendingPathComponent("Samples/Broken/broken-questionnaire.yaml").path
    let outcome = try place.run(["take", broken, "--trial", "--plain"])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("broken-questionnaire.yaml:"))
    let check = try place.run(["questionnaire", "check", broken])
    #expect(check.status == 1)
    #expect(check.output.contains("error["))
  }

  @Test func `spreadsheets' files are read: byte order mark, semicolons, Windows line ends`() throws {
    let place = try TestWorkspace()
    let codes = try place.codes(2)
    let text =
      "\u{FEFF}code;grade;h1;m1;h2;m2;p1;n1;k1;g1.can;g1.like\r\n"
      + "\(codes[0]);9;2;1;0;0;a;15;b;2;1\r\n\(codes[1]);9;0;1;2;2;b;16;c;0;0\r\n"
    let file = try place.folder.write(text, to: "answers.csv")
    let outcome = try place.run(["answers", "import", file, "--questionnaire", TestWorkspace.form])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let again = try place.run(["answers", "import", file, "--questionnaire", TestWorkspace.form])
    #expect(again.status == 0)
    #expect(again.errors.contains("2"), "the same file twice changes nothing: \(again.errors)")
    #expect(try place.exported().split(separator: "\n").count == 2)
  }

  @Test func `bad rows are named and left out, good ones imported`() throws {
    let place = try TestWorkspace()
    let codes = try place.codes(2)
    let text = "code,grade,h1,m1\n\(codes[0]),9,2,1\n\(codes[1]),9,7,1\nAAAA-AAAA-AB,9,1,1\n"
    let file = try place.folder.write(text, to: "answers.csv")
    let outcome = try place.run(["answers", "import", file, "--questionnaire", TestWorkspace.form])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains(":3:"))
    #expect(outcome.errors.contains(":4:"))
    #expect(!outcome.errors.contains("AAAA"), "a code never stands in an error")
    #expect(try place.exported().split(separator: "\n").count == 1)
  }

  @Test func `other answers under the same code are refused and named`() throws {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    let first = try place.folder.write("code,h1,m1\n\(code),2,1\n", to: "first.csv")
    let second = try place.folder.write("code,h1,m1\n\(code),0,1\n", to: "second.csv")
    #expect(try place.run(["answers", "import", first, "--questionnaire", TestWorkspace.form]).status == 0)
    let outcome = try place.run(["answers", "import", second, "--questionnaire", TestWorkspace.form])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("second.csv:2:"))
    #expect(try place.exported().contains(#""h1":2"#))
  }

  @Test(arguments: ["results.sqlite", "sittings.sqlite"])
  func `a database that is gone is called so, and no new workspace is advised in its place`(name: String)
    throws
  {
    let place = try TestWorkspace()
    try FileManager.default.removeItem(atPath: place.path + "/" + name)
    let outcome = try place.run(["wave", "list"])
    #expect(outcome.status == 66)
    #expect(
      outcome.errors.contains("‘\(name)’") && outcome.errors.contains("from a copy"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("--workspace"))
  }

  @Test func `a grade that its class contradicts is refused, typed or imported`() throws {
    let place = try TestWorkspace()
    let codes = try place.codes(3)
    let typed = try place.run(["code", "issue", "--class", "9А", "--grade", "11"])
    #expect(typed.status == 64)
    #expect(typed.errors.contains("of grade 9"), "\(typed.errors)")
    #expect(try place.run(["code", "move", codes[0], "--grade", "10"]).status == 64)
    let table = try place.folder.write(
      "code,class,grade,h1\n\(codes[0]),10А,9,1\n\(codes[1]),9А,9,1\n", to: "a.csv")
    let lines = try place.folder.write(
      #"{"code":"\#(codes[2])","attributes":{"class":"10А","grade":9},"answers":{"h1":1}}"#, to: "a.jsonl")
    for (file, line) in [(table, "a.csv:2:"), (lines, "a.jsonl:1:")] {
      let outcome = try place.run(["answers", "import", file, "--questionnaire", TestWorkspace.form])
      #expect(outcome.status == 65)
      #expect(
        outcome.errors.contains(line) && outcome.errors.contains("grade-against-class"), "\(outcome.errors)")
    }
    #expect(try place.exported().split(separator: "\n").count == 1)
  }

  @Test func `a line break in a school's name is refused`() throws {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    let file = try place.folder.write("code,school,h1\n\(code),\"Шко\nла\",1\n", to: "a.csv")
    let outcome = try place.run(["answers", "import", file, "--questionnaire", TestWorkspace.form])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("control-character"))
  }

  @Test func `places that cannot be written to, and slips that would do nothing`() throws {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    let answers = try place.folder.write("code,h1,m1\n\(code),2,1\n", to: "a.csv")
    try #require(
      try place.run(["answers", "import", answers, "--questionnaire", TestWorkspace.form]).status == 0)
    let enrolment = try place.folder.write(
      "school,grade,enrolled\nШкола 1,9,25\nШкола 1,13,25\n", to: "e.csv")
    for (arguments, status, words) in [
      (["simulate", TestWorkspace.form, "-o", place.folder.url.path], 73, "a folder"),
      (["simulate", TestWorkspace.form, "--schools", ","], 64, "--schools"),
      (["workspace", "init", "--workspace", place.folder.path("no/such")], 73, "cannot be written"),
      (["workspace", "backup", place.folder.path("a.csv")], 73, "a.csv’ is there already"),
      (["workspace", "backup", place.folder.path("no/copy")], 73, "cannot be written"),
      (["code", "move", code], 64, "what to change"),
      (["answers", "void", code, "--questionnaire", "work-intrests", "--reason", "x"], 66, "work-interests"),
      (["answers", "void", code, "--questionnaire", TestWorkspace.form, "--reason", " "], 64, "reason"),
      (["report", "cohort", "--questionnaire", TestWorkspace.form, "--school", "Школа l"], 66, "Школа 1"),
      (
        ["report", "cohort", "--questionnaire", TestWorkspace.form, "--enrolment", enrolment], 65, "enrolment"
      ),
    ] as [([String], Int32, String)] {
      let outcome = try place.run(arguments)
      #expect(outcome.status == status, "\(arguments): \(outcome.status) \(outcome.errors)")
      #expect(outcome.errors.contains(words), "\(arguments): \(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }
    // The path of a questionnaire's file does as well as its id.
    let void = try place.run([
      "answers", "void", code, "--questionnaire", TestWorkspace.form, "--reason", "wrong pupil",
    ])
    #expect(void.status == 0, "\(void.errors)")
  }

  @Test func `an output that is a pipe is written into, a link followed, permissions kept`() throws {
    let place = try TestWorkspace()
    let script = """
      set -e
      mkfifo pipe; cat pipe > read & "$PROGRAM" simulate "$FORM" --count 3 --quiet -o pipe; wait
      test -p pipe; test "$(wc -l < read)" = 4
      echo old > file; chmod 600 file; ln -s file link
      "$PROGRAM" simulate "$FORM" --count 3 --quiet -o link
      test -L link; test "$(stat -c %a file)" = 600; cmp file read
      "$PROGRAM" simulate "$FORM" --count 3 --quiet -o /dev/stdout | cmp - read
      """
    var variables = place.environment
    variables["PROGRAM"] = ProgramRun.executable.path
    variables["FORM"] = TestWorkspace.form
    let outcome = try ProgramRun.run(
      ["-c", script], environment: variables, folder: place.folder.url,
      executable: URL(fileURLWithPath: "/bin/bash"))
    #expect(outcome.status == 0, "\(outcome.output)\n\(outcome.errors)")
  }

  @Test func `a full disk behind a redirection is an error`() throws {
    let place = try TestWorkspace()
    try #require(FileManager.default.fileExists(atPath: "/dev/full"))
    let outcome = try ProgramRun.run(
      ["-c", "'\(ProgramRun.executable.path)' module list >/dev/full"], environment: place.environment,
      executable: URL(fileURLWithPath: "/bin/bash"))
    #expect(outcome.status == 74)
  }

  @Test func `a reader that goes away ends the program quietly`() throws {
    let place = try TestWorkspace()
    let outcome = try ProgramRun.run(
      [
        "-c",
        "'\(ProgramRun.executable.path)' simulate '\(TestWorkspace.form)' --count 5000 2>/dev/null | head -n 1",
      ],
      environment: place.environment, executable: URL(fileURLWithPath: "/bin/bash"))
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("\"code\","))
  }

  @Test func `a row's own wave must be there and open, and the message names where rows went`() throws {
    let place = try TestWorkspace()
    let codes = try place.codes(2)
    let file = try place.folder.write(
      "code,wave,h1\n\(codes[0]),Spring,2\n\(codes[1]),,1\n", to: "answers.csv")
    let arguments = ["answers", "import", file, "--questionnaire", TestWorkspace.form, "--wave", "Autumn"]
    #expect(try place.run(arguments).status == 66, "Spring is not there")
    try place.run(["wave", "open", "Spring"])
    try place.run(["wave", "close", "Spring"])
    #expect(try place.run(arguments).status == 77, "Spring is closed")
    try place.run(["wave", "open", "Summer"])
    let text = try String(contentsOfFile: file, encoding: .utf8).replacing("Spring", with: "Summer")
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    let outcome = try place.run(arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("Autumn, Summer"), "\(outcome.errors)")
  }

  @Test func `closing a wave says who has not finished`() throws {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    #expect(
      try place.run(["take", TestWorkspace.form, "--code", code, "--plain"], input: "\n3\n").status == 130)
    let outcome = try place.run(["wave", "close", "Autumn"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("not finished: 1"), "\(outcome.errors)")
  }
}
