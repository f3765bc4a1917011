import Foundation
import OrientirTestSupport
import Testing

/// The browser form from the command that writes it to the answers that lie in the workspace.
@Suite(
  .enabled(if: HeadlessBrowser.executable != nil, "skipped: no Chromium; apt-get install -y chromium"),
  .timeLimit(.minutes(20)))
struct `A form in a browser` {
  static let smallForm: [FormAct] = [
    .proceed, .one(3), .one(2), .skip, .one(1), .one(1), .number("15"), .several([1]), .text("Привет, мир"),
    // Back over the text to the question that opened it: what routing hides then stays in the sheet.
    .back, .back, .several([3]), .parts([3, 2]),
  ]
  static let workInterests: [FormAct] =
    [.proceed] + (0..<60).map { $0 % 17 == 16 ? .skip : .one(1 + ($0 * 7 + $0 / 6) % 5) }
  static let choiceReadiness: [FormAct] =
    [.proceed] + (0..<40).map { .one(1 + ($0 * 3 + $0 / 5) % 4) } + [.proceed]
    + (0..<5).map { .one(1 + $0 % 2) } + [
      .proceed, .one(3), .one(1), .one(12), .one(2), .several([1, 2, 7]),
    ]

  @Test(arguments: [
    (TestWorkspace.form, smallForm), ("work-interests", workInterests), ("choice-readiness", choiceReadiness),
  ])
  func `stores the answers that the terminal stores for the same choices`(
    questionnaire: String, acts: [FormAct]
  )
    throws
  {
    let office = try FormOffice()
    let codes = try office.place.codes(2)
    let terminal = try office.place.run(
      ["take", questionnaire, "--code", codes[0], "--plain"],
      input: (acts.flatMap(\.lines) + ["finish", "yes"]).map { $0 + "\n" }.joined())
    try #require(terminal.status == 0, "\(terminal.output)\(terminal.errors)")

    let visit = try FormVisit(try office.form(questionnaire))
    try visit.begin(code: codes[1].lowercased())
    for act in acts { try visit.act(act) }
    let line = try visit.handIn()
    #expect(line.wholeMatch(of: /orientir1:[A-Za-z0-9_-]+/) != nil)
    #expect(visit.browser.complaints.isEmpty, "\(visit.browser.complaints)")
    #expect(!line.contains(codes[1]))
    let outcome = try office.take("> " + line + "\n", questionnaire)
    #expect(outcome.status == 0, "\(outcome.errors)")

    let (typed, pressed) = (
      try office.sheet(codes[0], questionnaire), try office.sheet(codes[1], questionnaire)
    )
    #expect(typed["answers"] as? NSDictionary == pressed["answers"] as? NSDictionary)
    #expect(typed["order"] as? NSArray == pressed["order"] as? NSArray)
    let times = try #require(pressed["times"] as? [String: Int])
    #expect(Set(times.keys) == Set((typed["times"] as? [String: Int] ?? [:]).keys))
    #expect(times.values.allSatisfy { (100...20_000).contains($0) }, "\(times)")
    // The class comes from the workspace, and the sheet says where it came from.
    var (left, right) = (
      typed["attributes"] as? [String: Any] ?? [:], pressed["attributes"] as? [String: Any] ?? [:]
    )
    #expect(left.removeValue(forKey: "origin") as? String == "terminal")
    #expect(right.removeValue(forKey: "origin") as? String == "form")
    #expect(left as NSDictionary == right as NSDictionary)
    for (code, isUnsupervised) in [(codes[0], false), (codes[1], true)] {
      let shown = try office.place.run(
        ["result", "show", code, "--for", "psychologist", "--questionnaire", questionnaire])
      #expect(shown.output.contains("unsupervised") == isUnsupervised, "\(shown.output)\(shown.errors)")
    }
  }

  @Test func `goes on after a reload, and gives up nothing but the sealed line in the end`() throws {
    let office = try FormOffice()
    let code = try office.place.codes(1)[0]
    let visit = try FormVisit(try office.form(TestWorkspace.form), width: 360, height: 640)
    try visit.begin(code: code)
    for act in Self.smallForm.prefix(5) { try visit.act(act) }
    #expect(try visit.heading == "Which of the two suits you better?")
    try visit.browser.reload()
    try visit.begin(code: code)
    try visit.settle()
    #expect(try visit.heading == "You have begun before")
    #expect(try visit.screen.contains("4 of 8 done."))
    try visit.press("Go on")
    #expect(try visit.heading == "Which of the two suits you better?")
    // Another code begins anew and shows nothing of the first.
    try visit.browser.reload()
    let other = try office.place.codes(1)[0]
    try visit.begin(code: other)
    try visit.settle()
    #expect(try visit.screen.contains("about 2\u{A0}minutes"))
    try visit.browser.reload()
    try visit.begin(code: code)
    try visit.press("Go on")
    for act in Self.smallForm.dropFirst(5) { try visit.act(act) }
    let line = try visit.handIn()
    let kept = try visit.browser.evaluate("JSON.stringify(localStorage)")
    #expect(
      !kept.contains("answers") || !kept.contains(code + "\":\"{\\\"sitting"), "the answers were erased")
    #expect(try !visit.screen.contains("Привет"))
    // Whoever loses the page before handing over is warned, and finds the same line again.
    try visit.browser.reload()
    #expect(visit.browser.dialogs == 1)
    try visit.begin(code: code)
    try visit.settle()
    #expect(try visit.browser.evaluate("document.getElementById('line').value") == line)
    try visit.press("Erase")
    try visit.press("Yes, erase")
    #expect(try visit.browser.evaluate("JSON.stringify(Object.keys(localStorage))").contains(code) == false)
    #expect(try office.take(line, TestWorkspace.form).status == 0)
  }

  @Test func `a code is not asked for where the page draws it, and an unsealed line needs no key`() throws {
    let office = try FormOffice()
    let page = try office.form(TestWorkspace.form, ["--no-code"])
    let visit = try FormVisit(page)
    try visit.press("Begin")
    let code = try #require(try visit.screen.firstMatch(of: /Your code: (\S{4}-\S{4}-\S{2})/)?.1)
    for act in Self.smallForm { try visit.act(act) }
    let line = try visit.handIn()
    #expect(try visit.screen.contains("not sealed"))
    #expect(try visit.browser.evaluate("String(localStorage.length)") == "0")
    let outcome = try office.take(line, TestWorkspace.form, isSealed: false)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("this workspace has not issued: 1"))
    let sheet = try office.sheet(String(code), TestWorkspace.form)
    #expect((sheet["answers"] as? [String: Any])?["n1"] as? Int == 15)
  }

  @Test func `time limits close a task and a section; what is marked counts, the rest is not answered`()
    throws
  {
    let office = try FormOffice()
    let timed = try office.place.folder.write(Self.timedForm, to: "timed-form.yaml")
    let code = try office.place.codes(1)[0]
    let visit = try FormVisit(try office.form(timed))
    func passes(_ seconds: Int) throws {
      try visit.browser.evaluate("{ const now = Date.now; Date.now = () => now() + \(seconds * 1_000); }")
    }
    try visit.begin(code: code)
    try visit.act(.proceed)
    #expect(try visit.screen.contains("This part takes 2\u{A0}minutes"))
    try visit.act(.proceed)
    #expect(try visit.screen.contains(/0:(30|29) left/))
    // Marked, not confirmed, and the task's time runs out.
    try visit.settle()
    try visit.browser.press("ArrowDown")
    try passes(31)
    try visit.browser.wait(for: "document.querySelector('h1').textContent === '3 + 3?'")
    #expect(try visit.notice == "Time for the last task is over.")
    #expect(try visit.screen.contains("left"))
    // Back does not lead into what is closed, not even after a reload.
    try visit.act(.back)
    #expect(try visit.heading == "Tasks")
    try visit.browser.reload()
    try passes(31)
    try visit.begin(code: code)
    try visit.press("Go on")
    try visit.act(.proceed)
    #expect(try visit.heading == "3 + 3?")
    try passes(120)
    try visit.browser.wait(for: "document.querySelector('h1').textContent === 'Was it hard?'")
    #expect(try visit.notice == "Time for this part is over.")
    try visit.act(.one(1))
    #expect(try visit.screen.contains("time over"))
    let outcome = try office.take(try visit.handIn(), timed)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let answers = try office.sheet(code, timed)["answers"] as? [String: Any]
    #expect(answers as NSDictionary? == ["k1": "a", "q1": "yes"])
  }

  @Test func `a drawing keeps its lines, in letters of one width`() throws {
    let office = try FormOffice()
    let visit = try FormVisit(try office.form("ability-tasks"))
    try visit.begin(code: try office.place.codes(1)[0])
    let drawing = "document.querySelector('.drawing')"
    for _ in 0..<40 {
      try visit.settle()
      if try visit.browser.evaluate("Boolean(\(drawing))") == "true" { break }
      let asks = try visit.browser.evaluate("Boolean(document.querySelector('.options'))") == "true"
      try visit.act(asks ? .one(1) : .proceed)
    }
    try #require(try visit.browser.evaluate("Boolean(\(drawing))") == "true")
    #expect(try visit.browser.evaluate("\(drawing).textContent").contains("\n"))
    let style = "getComputedStyle(\(drawing))"
    #expect(try visit.browser.evaluate("\(style).whiteSpace").contains("pre"))
    #expect(try visit.browser.evaluate("\(style).fontFamily").contains("monospace"))
    #expect(visit.browser.complaints.isEmpty, "\(visit.browser.complaints)")
  }

  @Test func `what comes back is taken in once, and what is wrong with it is said with its line`() throws {
    let office = try FormOffice()
    let code = try office.place.codes(1)[0]
    let visit = try FormVisit(try office.form(TestWorkspace.form))
    try visit.begin(code: code)
    for act in Self.smallForm { try visit.act(act) }
    let line = try visit.handIn()
    // A letter that quotes itself, and a piece that was lost in copying.
    let letter = "Hello,\n\(line)\n\n> \(line)\n\(line.dropLast(9))\n"
    let first = try office.take(letter, TestWorkspace.form)
    #expect(first.status == 65)
    #expect(first.errors.contains(":5:1: error[damaged-line]"), "\(first.errors)")
    #expect(first.errors.contains("1\u{A0}sheet; repetitions of the same line passed over: 1."))
    let before = try office.place.exported()
    // The pupil has changed class since: the sheet stays what it was.
    try #require(try office.place.run(["code", "move", code, "--class", "10Б", "--grade", "10"]).status == 0)
    let again = try office.take(line, TestWorkspace.form)
    #expect(again.status == 0 && again.errors.contains("there already: 1"), "\(again.errors)")
    #expect(try office.place.exported() == before)

    let noKey = try office.place.run(
      [
        "answers", "import", try office.place.folder.write(line, to: "line.txt"), "--questionnaire",
        TestWorkspace.form,
      ])
    #expect(noKey.status == 64 && noKey.errors.contains("3A01 4ACF 8476 7DC0 D2E0"), "\(noKey.errors)")
    let elsewhere = try office.take(line, "work-interests")
    #expect(
      elsewhere.status == 65 && elsewhere.errors.contains("error[other-questionnaire]"), "\(elsewhere.errors)"
    )
    let text = try String(contentsOfFile: TestWorkspace.form, encoding: .utf8)
    let edition = try office.place.folder.write(
      text.replacingOccurrences(of: "Mend a bicycle", with: "Repair a bicycle"), to: "small-form.yaml")
    let older = try office.take(line, edition)
    #expect(older.status == 65 && older.errors.contains("error[other-edition]"), "\(older.errors)")
    let wrong = try office.place.run(
      ["answers", "import", "line.txt", "--questionnaire", TestWorkspace.form, "--key", "office.key"],
      input: "nine quiet harbors\n")
    #expect(wrong.status == 77 && wrong.errors.contains("does not fit"), "\(wrong.errors)")
    for outcome in [first, again, noKey, elsewhere, older, wrong] { #expect(!outcome.errors.contains(code)) }
  }

  @Test(
    .enabled(if: PythonOpener.isThere, "skipped: no Python with the package cryptography"))
  func `a program that knows only the description opens the line`() throws {
    let office = try FormOffice()
    let code = try office.place.codes(1)[0]
    let visit = try FormVisit(try office.form(TestWorkspace.form))
    try visit.begin(code: code)
    for act in Self.smallForm { try visit.act(act) }
    try office.place.folder.write(try visit.handIn(), to: "line.txt")
    let opened = try PythonOpener.open("line.txt", "office.key", in: office)
    #expect(opened.status == 0, "\(opened.errors)")
    #expect(opened.output.contains("\"code\": \"\(code)\"") && opened.output.contains("\"n1\": 15"))
  }

  @Test func `says clearly what a browser lacks`() throws {
    let office = try FormOffice()
    let page = try office.form(TestWorkspace.form)
    let code = try office.place.codes(1)[0]
    let noCrypto = try FormVisit(page, before: "delete Crypto.prototype.subtle;")
    #expect(try noCrypto.heading == "Answers cannot be sealed in this browser")
    #expect(try noCrypto.browser.evaluate("document.querySelectorAll('button, input').length") == "0")
    let noStorage = try FormVisit(
      page, before: "Storage.prototype.setItem = () => { throw new Error('full'); };")
    #expect(try noStorage.screen.contains("This browser keeps nothing"))
    try noStorage.begin(code: code)
    for act in Self.smallForm { try noStorage.act(act) }
    #expect(try office.take(try noStorage.handIn(), TestWorkspace.form).status == 0)
  }

  @Test(arguments: [320, 360, 1_200])
  func `every screen fits its width, with labels, big controls and the focus on its heading`(width: Int)
    throws
  {
    let office = try FormOffice()
    let visit = try FormVisit(try office.form(TestWorkspace.form), width: width, height: 640)
    func check() throws {
      try visit.settle()
      let problems = try visit.browser.evaluate(
        """
        (() => {
          const problems = [], page = document.documentElement;
          if (page.scrollWidth > innerWidth) problems.push("wider than the window: " + page.scrollWidth);
          if (document.querySelectorAll("h1").length !== 1) problems.push("not one heading");
          for (const one of document.querySelectorAll("button, .option, input[type=text], textarea")) {
            const box = one.getBoundingClientRect();
            if (box.height < 44 || box.width < 44) problems.push("small: " + one.outerHTML);
          }
          for (const one of document.querySelectorAll("input, textarea")) {
            if (one.labels.length === 0) problems.push("without a label: " + one.outerHTML);
          }
          for (const one of document.querySelectorAll("input[type=radio]")) {
            if (!one.closest("fieldset").querySelector("legend").textContent) problems.push("without a legend");
          }
          const focus = document.activeElement;
          if (focus.tagName !== "H1" && focus.id !== "code") problems.push("the focus is on " + focus.tagName);
          return problems.join("; ");
        })()
        """)
      let heading = try visit.heading
      #expect(problems == "", "\(heading): \(problems)")
    }
    try check()
    try visit.begin(code: try office.place.codes(1)[0])
    try check()
    for act in Self.smallForm {
      try visit.act(act)
      try check()
    }
    _ = try visit.handIn()
    try check()
    #expect(visit.browser.complaints.isEmpty, "\(visit.browser.complaints)")
  }

  @Test func `a wrong code, a held key and a double press answer nothing`() throws {
    let office = try FormOffice()
    let visit = try FormVisit(try office.form(TestWorkspace.form))
    try visit.begin(code: "AAAA-AAAA-AB")
    try visit.browser.wait(for: "document.getElementById('notice').textContent")
    #expect(try visit.notice.contains("There is no such code"))
    try visit.browser.evaluate("document.getElementById('code').value = ''")
    try visit.begin(code: try office.place.codes(1)[0])
    try visit.act(.proceed)
    try visit.settle()
    // Three times in a moment: one answer.
    for _ in 0..<3 { try visit.browser.press("1") }
    #expect(try visit.heading == "Run an experiment")
    try visit.settle()
    try visit.press("Next")
    try visit.browser.wait(for: "document.getElementById('notice').textContent")
    #expect(try visit.notice == "Choose an answer, or press “Leave out”.")
    // A press with the mouse answers and goes on; with the setting off it only marks.
    try visit.browser.tap("document.querySelectorAll('.option')[2]")
    try visit.browser.wait(for: "document.querySelector('h1').textContent === 'Paint a fence'")
    try visit.browser.evaluate("sitting.goesOnAtOnce = false")
    try visit.settle()
    try visit.browser.tap("document.querySelectorAll('.option')[0]")
    usleep(400_000)
    #expect(try visit.heading == "Paint a fence")
    #expect(try visit.browser.evaluate("String(controls.read().value)") == "0")
  }

  static let timedForm = """
    format: 1
    id: timed-form
    version: 1.0.0
    construct: abilities
    title: {ru: "Задания", en: "Tasks on time"}
    for: {grades: 8-11, minutes: 3}
    passport:
      authors: [Команда]
      purpose: {ru: "Проверка.", en: "A trial."}
      theory: {ru: "Нет.", en: "None."}
      licence: CC-BY-4.0
      status: draft
      norms: none
      evidence: {ru: "Нет.", en: "None."}
      citations: ["–"]
    scales:
      right: {title: {ru: "Верно", en: "Right"}, missing: {at-most: 2, rule: leave-out}}
    sections:
      - {id: tasks, title: {ru: "Задания", en: "Tasks"}, items: [k1, k2], minutes: 2}
      - {id: after, title: {ru: "После", en: "After"}, items: [q1]}
    items:
      - id: k1
        kind: task
        text: {ru: "2 + 2?", en: "2 + 2?"}
        seconds: 30
        options: [{code: a, text: {ru: "4", en: "4"}}, {code: b, text: {ru: "5", en: "5"}}]
        right: {a: 1}
        credit: {right: 1}
      - id: k2
        kind: task
        required: true
        text: {ru: "3 + 3?", en: "3 + 3?"}
        options: [{code: a, text: {ru: "6", en: "6"}}, {code: b, text: {ru: "7", en: "7"}}]
        right: {a: 1}
        credit: {right: 1}
      - id: q1
        kind: choice
        text: {ru: "Было трудно?", en: "Was it hard?"}
        options: [{code: yes, text: {ru: "да", en: "yes"}}, {code: no, text: {ru: "нет", en: "no"}}]
    """
}

/// The example opener among the samples.
enum PythonOpener {
  static let python = "/usr/bin/env"

  static var isThere: Bool {
    let outcome = try? ProgramRun.run(
      ["python3", "-c", "import cryptography"], executable: URL(fileURLWithPath: python))
    return outcome?.status == 0
  }

  static func open(_ file: String, _ key: String, in office: FormOffice) throws -> ProgramRun.Outcome {
    let opener = ProgramRun.root.appendingPathComponent("Samples/open-form-line.py").path
    return try ProgramRun.run(
      ["python3", opener, file, key], input: FormOffice.passphrase, folder: office.place.folder.url,
      executable: URL(fileURLWithPath: python))
  }
}
