import Foundation
import OrientirTestSupport
import Testing

private let isRoot = getuid() == 0

/// Whether outside modules can run here: asked of bubblewrap itself.
private let canContain: Bool = {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: isRoot ? "/usr/bin/setpriv" : "/usr/bin/bwrap")
  let bare = ["--unshare-all", "--ro-bind", "/", "/", "/bin/true"]
  process.arguments =
    isRoot ? ["--reuid=65534", "--regid=65534", "--clear-groups", "/usr/bin/bwrap"] + bare : bare
  process.standardError = FileHandle.nullDevice
  guard FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), (try? process.run()) != nil else {
    return false
  }
  process.waitUntilExit()
  return process.terminationStatus == 0
}()

private let skipped = Comment(
  rawValue: "bubblewrap, prlimit and /usr/bin/python3 are needed: apt-get install bubblewrap python3")

/// Outside modules from the person's side: try, allow, score, run, show, withdraw.
@Suite(.timeLimit(.minutes(20)), .enabled(if: canContain, skipped))
struct `Outside modules at the command line` {
  private static let balance = ProgramRun.root.appendingPathComponent("Samples/Modules/balance-index.py").path
  private static let gaps = ProgramRun.root.appendingPathComponent("Samples/Modules/gap-count.sh").path

  /// The small form with an outside module in its pipeline.
  private static func form(in place: TestWorkspace) throws -> String {
    let text = try String(contentsOfFile: TestWorkspace.form, encoding: .utf8)
    let declared = """
      scoring:
        - module: outside
          with:
            program: answered.py
            outputs: [{id: answered, title: {ru: "Отвечено", en: "Answered"}, from: 0, to: 50, kind: whole}]
            parameters: {least: 2}

      """
    let changed = text.replacingOccurrences(of: "id: small-form", with: "id: outside-form")
      .replacingOccurrences(of: "scoring:\n", with: declared)
    return try place.folder.write(changed, to: "outside-form.yaml")
  }

  /// A module for that form; `what` is computed for each sheet.
  private static func module(_ what: String, in place: TestWorkspace, name: String = "answered.py") throws
    -> String
  {
    try place.folder.write(
      """
      #!/usr/bin/env python3
      import json, sys
      title = {"ru": "Ответы", "en": "Answers"}
      handshake = json.loads(sys.stdin.readline())
      print(json.dumps({"protocol": 1, "module": {"id": "answer-count", "version": "1.2.3", "title": title,
        "outputs": [{"id": "answered", "title": title, "kind": "whole", "from": 0, "to": 50}],
        "reasons": {"too-few": {"ru": "слишком мало ответов", "en": "too few answers"}}, "citations": ["none"]}}))
      def answered(value):
          if not isinstance(value, dict): return 1
          return 0 if "none" in value else sum(map(answered, value.values()))
      least = int(handshake["with"].get("least", "0"))
      for line in sys.stdin:
          sheet = json.loads(line)
          n = answered(sheet["answers"])
          score = n if n >= least else {"reason": "too-few"}
          \(what)
          print(json.dumps({"sheet": sheet["sheet"], "scores": {"answered": score}}))

      """, to: name)
  }

  private static let answers = """
    {"code":"a","answers":{"h1":2,"m1":1,"h2":0,"m2":0,"p1":"a","n1":15}}
    {"code":"b","answers":{"h1":2}}

    """

  @Test(arguments: ["en", "ru"]) func `both samples pass their trial`(language: String) throws {
    let place = try TestWorkspace()
    let balance = try place.run(
      ["module", "try", Self.balance, "--questionnaire", "professional-inclination"], language: language)
    #expect(balance.status == 0, "\(balance.output)\(balance.errors)")
    let gaps = try place.run(["module", "try", Self.gaps], language: language)
    #expect(gaps.status == 0, "\(gaps.output)\(gaps.errors)")
    for word in ["NO ", "НЕТ"] { #expect(!balance.output.contains(word) && !gaps.output.contains(word)) }
    let elsewhere = try place.run(["module", "try", Self.balance], language: language)
    #expect(elsewhere.status == 1)
    #expect(elsewhere.errors.contains("--questionnaire"))
  }

  @Test func `the Python sample agrees with the scales that the program computes itself`() throws {
    let place = try TestWorkspace()
    try place.run(
      [
        "simulate", "professional-inclination", "--count", "60", "--seed", "5", "--missing", "0.04", "-o",
        "answers.csv",
      ])
    try place.run(["module", "allow", Self.balance, "--yes"])
    let scored = try place.run([
      "score", "professional-inclination", "--answers", "answers.csv", "--outside", Self.balance, "--format",
      "jsonl",
    ])
    #expect(scored.status == 0, "\(scored.errors)")
    var (compared, reasons) = (0, 0)
    for line in scored.output.split(separator: "\n") {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let scores = try #require(object["scores"] as? [String: Any])
      let why = try #require(object["why"] as? [String: String])
      for id in ["nature", "technology", "human", "sign", "art"] {
        let own = ["can", "like", "want"].compactMap { scores["\(id)-\($0)"] as? Double }
        let balance = scores["balance-\(id)"] as? Double
        guard own.count == 3, let most = own.max(), let least = own.min() else {
          #expect(balance == nil && why["balance-\(id)"] == "too-few")
          reasons += 1
          continue
        }
        #expect(abs(try #require(balance) - (1 - (most - least) / 2)) < 1e-12)
        #expect(abs(try #require(scores["pull-\(id)"] as? Double) - (own[2] - own[0])) < 1e-12)
        compared += 1
      }
      let outside = try #require((object["outside"] as? [[String: Any]])?.first)
      #expect(outside["module"] as? String == "balance-index" && (outside["digest"] as? String)?.count == 64)
    }
    #expect(compared > 200 && reasons > 0)
  }

  @Test func `nothing runs before a person has allowed it, nor after they have taken it back`() throws {
    let place = try TestWorkspace()
    let form = try Self.form(in: place)
    let module = try Self.module("pass", in: place)
    let answers = try place.folder.write(Self.answers, to: "answers.jsonl")
    let score = ["score", form, "--answers", answers, "--outside", module]
    func refused(_ outcome: ProgramRun.Outcome) -> Bool {
      outcome.status == 77 && outcome.output.isEmpty && outcome.errors.contains("orientir module allow")
    }
    #expect(refused(try place.run(score)))
    // Neither a pipe that says yes nor silence is a person's word.
    for input in ["yes\n", ""] {
      let asked = try place.run(["module", "allow", module], input: input)
      #expect(asked.status == 77 && asked.errors.contains("--yes"))
    }
    let terminal = try place.terminal(["module", "allow", module], language: "ru")
    try #require(terminal.wait(for: "Разрешить?"), "\(terminal.text)")
    terminal.type("нет\r")
    #expect(terminal.waitForEnd() == 77)
    #expect(refused(try place.run(score)))
    let again = try place.terminal(["module", "allow", module], language: "ru")
    try #require(again.wait(for: "Разрешить?"), "\(again.text)")
    again.type("да\r")
    #expect(again.waitForEnd() == 0, "\(again.text)")
    #expect(try place.run(score).status == 0)
    // One byte more is another program.
    let changed = try Self.module("pass # x", in: place)
    #expect(refused(try place.run(["score", form, "--answers", answers, "--outside", changed])))
    _ = try Self.module("pass", in: place)
    #expect(try place.run(["module", "withdraw", "answered.py"]).status == 0)
    #expect(refused(try place.run(score)))
    #expect(try place.run(["module", "withdraw", "answered.py"]).status == 66)
    let list = try place.run(["module", "list", "--format", "json"])
    #expect(list.output.contains("\"family\": \"outside\"") && list.output.contains("\"allowed\": false"))
  }

  @Test func `what a questionnaire declares is there before the run, and says why it is empty`() throws {
    let place = try TestWorkspace()
    let form = try Self.form(in: place)
    let checked = try place.run(["questionnaire", "check", form])
    #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
    let answers = try place.folder.write(Self.answers, to: "answers.jsonl")
    let csv = try place.run(["score", form, "--answers", answers, "--format", "csv"])
    #expect(csv.output.hasPrefix("code,hands,mind,answered,flags\n"), "\(csv.output)")
    let line = try place.run(["score", form, "--answers", answers, "--format", "jsonl"]).output
    #expect(line.contains("\"answered\":null") && line.contains("\"answered\":\"outside-not-run\""))
    #expect(!line.contains("\"outside\":"))
    let module = try Self.module("pass", in: place)
    try place.run(["module", "allow", module, "--yes"])
    let scored = try place.run([
      "score", form, "--answers", answers, "--outside", module, "--format", "jsonl",
    ])
    let lines = scored.output.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].contains("\"answered\":6"), "\(scored.output)\(scored.errors)")
    #expect(lines[1].contains("\"answered\":null") && lines[1].contains("\"answered\":\"too-few\""))
    #expect(!scored.errors.contains("second opinion"))
  }

  @Test(arguments: [
    ("raise ValueError(line)", "ended with error 1"), ("score = 51", "outside its declared range"),
    ("print('{}')", "the field “sheet” is missing"), ("sheet['sheet'] += 1", "sheet 1 is due here"),
    ("score = float('nan')", "no JSON"),
    ("import random; score = int(50 * random.random()) ; sheet = dict(sheet)", "came out differently"),
  ])
  func `a module that fails leaves its scores empty, and no answer in the message`(
    what: String, message: String
  ) throws {
    let place = try TestWorkspace()
    let form = try Self.form(in: place)
    // A random score repeats by chance once in fifty runs, hardly five times in a row.
    let module = try Self.module(what, in: place)
    try place.run(["module", "allow", module, "--yes"])
    let marked = "{\"code\":\"x\",\"answers\":{\"h1\":2,\"n1\":17}}\n"
    let answers = try place.folder.write(Self.answers + marked, to: "answers.jsonl")
    var scored = try place.run([
      "score", form, "--answers", answers, "--outside", module, "--format", "jsonl",
    ])
    for _ in 0..<4 where scored.status == 0 {
      scored = try place.run(["score", form, "--answers", answers, "--outside", module, "--format", "jsonl"])
    }
    #expect(scored.status == 65, "\(scored.output)")
    #expect(scored.errors.contains(message), "\(scored.errors)")
    #expect(!scored.errors.contains("17") && !scored.errors.contains("answers\""))
    let lines = scored.output.split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines {
      #expect(line.contains("\"answered\":\"outside-failed\"") && line.contains("\"hands\":"))
    }
  }

  @Test func `stored sheets are scored once for a digest, shown with the mark, and kept when another comes`()
    throws
  {
    let place = try TestWorkspace()
    let form = try Self.form(in: place)
    let code = try #require(try place.codes(1).first)
    let answers = try place.folder.write(
      "{\"code\":\"\(code)\",\"answers\":{\"h1\":2,\"m1\":1,\"h2\":0,\"m2\":0,\"p1\":\"a\",\"n1\":15,\"k1\":[\"c\"],\"g1\":{\"can\":1}}}\n",
      to: "answers.jsonl")
    #expect(try place.run(["answers", "import", answers, "--questionnaire", form]).status == 0)
    let before = try place.run(["result", "show", code])
    #expect(before.output.contains("not scored: the module has not been run"), "\(before.output)")
    let module = try Self.module("pass", in: place)
    let run = ["module", "run", module, "--questionnaire", form]
    #expect(try place.run(run).status == 77)
    try place.run(["module", "allow", module, "--yes"])
    let first = try place.run(run)
    #expect(
      first.status == 0 && first.output.contains("answer-count 1.2.3"), "\(first.output)\(first.errors)")
    let second = try place.run(run)
    #expect(
      second.status == 0 && second.output.isEmpty && second.errors.contains("every sheet"), "\(second.errors)"
    )
    for (language, mark) in [("en", "outside: answer-count "), ("ru", "внешний: answer-count ")] {
      let shown = try place.run(["result", "show", code], language: language)
      #expect(shown.output.replacing("\n", with: " ").contains(mark), "\(shown.output)")
    }
    for audience in ["pupil", "parent"] {
      let shown = try place.run(["result", "show", code, "--for", audience])
      #expect(!shown.output.contains("answer-count") && !shown.output.contains("Outside"))
    }
    let explained = try place.run(["result", "explain", code, "--scale", "answered"])
    #expect(explained.output.contains("Answered: 8") && explained.output.contains("answer-count 1.2.3 · "))
    #expect(!explained.output.contains("not scored"))
    let scored = try place.run(["score", form, "--format", "jsonl"])
    #expect(scored.output.contains("\"answered\":8") && scored.output.contains("\"module\":\"answer-count\""))
    // Another digest appends; both stay.
    let other = try Self.module("score = 9", in: place)
    try place.run(["module", "allow", other, "--yes"])
    #expect(try place.run(["module", "run", other, "--questionnaire", form]).status == 0)
    #expect(try place.run(["result", "explain", code, "--scale", "answered"]).output.contains("Answered: 9"))
    #expect(
      try place.run(["module", "show", "answer-count"]).output.contains(
        "What the module says of itself for outside-form"))
    #expect(try place.run(["workspace", "check"]).status == 0)
    #expect(try place.run(["score", form, "--outside", module]).status == 64)
  }

  @Test func `no code, class or school reaches a module`() throws {
    let place = try TestWorkspace()
    let form = try Self.form(in: place)
    let codes = try place.codes(3)
    let rows = codes.map {
      "{\"code\":\"\($0)\",\"attributes\":{\"class\":\"9А\",\"school\":\"Школа 1\"},\"answers\":{\"h1\":2,\"k1\":[\"a\"],\"t1\":\"Иванов 9А\"}}\n"
    }
    let answers = try place.folder.write(rows.joined(), to: "answers.jsonl")
    #expect(try place.run(["answers", "import", answers, "--questionnaire", form]).status == 0)
    // Scores 1 where it finds anything that could name somebody; the text must not come either.
    let needles =
      codes.flatMap { [$0, $0.replacing("-", with: "")] } + ["9А", "Школа", "Иванов", "Autumn", "2026"]
    let module = try Self.module(
      "score = 1 if any(n in line for n in \(needles)) else 0", in: place)
    try place.run(["module", "allow", module, "--yes"])
    #expect(try place.run(["module", "run", module, "--questionnaire", form]).status == 0)
    let scored = try place.run(["score", form, "--format", "jsonl"])
    #expect(scored.output.components(separatedBy: "\"answered\":0").count == 4, "\(scored.output)")
    let loose = try place.run(["score", form, "--answers", answers, "--outside", module, "--format", "jsonl"])
    #expect(
      loose.output.components(separatedBy: "\"answered\":0").count == 4, "\(loose.output)\(loose.errors)")
  }

  @Test func `a second opinion cannot take a name that is ours`() throws {
    let place = try TestWorkspace()
    let module = try Self.module("pass", in: place)
    let text = try String(contentsOfFile: module, encoding: .utf8).replacing(
      "\"id\": \"answered\"", with: "\"id\": \"hands\""
    )
    .replacing("\"answered\": score", with: "\"hands\": score")
    let taken = try place.folder.write(text, to: "taken.py")
    try place.run(["module", "allow", taken, "--yes"])
    let answers = try place.folder.write(Self.answers, to: "answers.jsonl")
    let scored = try place.run([
      "score", TestWorkspace.form, "--answers", answers, "--outside", taken, "--format", "csv",
    ])
    #expect(scored.status == 65 && scored.errors.contains("has a score “hands” already"), "\(scored.errors)")
    #expect(scored.output.hasPrefix("code,hands,mind,flags\n"))
  }
}

/// What is said where modules cannot run; needs no containment.
@Suite struct `Outside modules without containment` {
  @Test func `a file that is no program, and a wrong file, are named`() throws {
    let place = try TestWorkspace()
    let text = try place.folder.write("print(1)\n", to: "plain.py")
    let plain = try place.run(["module", "allow", text, "--yes"])
    #expect(plain.status == 65 && plain.errors.contains("is no program"), "\(plain.errors)")
    #expect(try place.run(["module", "try", "nowhere.py"]).status == 66)
    #expect(try place.run(["module", "withdraw", "abc"]).status == 66)
    let named = try place.folder.write("#!/bin/sh\n", to: "имя.sh")
    #expect(try place.run(["module", "allow", named, "--yes"]).status == 65)
  }

  @Test(.enabled(if: !FileManager.default.isExecutableFile(atPath: "/usr/bin/bwrap"), "bubblewrap is here"))
  func `without bubblewrap nothing runs, and what to install is said`() throws {
    let place = try TestWorkspace()
    let module = try place.folder.write("#!/bin/sh\n", to: "trial.sh")
    let outcome = try place.run(["module", "try", module])
    #expect(
      outcome.status == 78 && outcome.errors.contains("apt-get install bubblewrap"), "\(outcome.errors)")
  }
}
