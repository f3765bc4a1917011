import Foundation
import OrientirTestSupport
import Testing

/// What somebody does at one question, at the terminal and in the browser alike.
enum FormAct {
  case proceed
  case one(Int)
  /// An option's number for each part of several ratings.
  case parts([Int])
  case several([Int])
  case number(String)
  case text(String)
  case skip
  case back
  /// What is answered already stays.
  case keep

  /// The lines that the plain terminal takes for it.
  var lines: [String] {
    switch self {
    case .proceed: [""]
    case .one(let option): ["\(option)"]
    case .parts(let options): options.map(String.init)
    case .several(let options): [options.isEmpty ? "0" : options.map(String.init).joined(separator: " ")]
    case .number(let text), .text(let text): [text]
    case .skip: ["skip"]
    case .back: ["back"]
    case .keep: ["next"]
    }
  }
}

/// Somebody who answers a form in a browser.
struct FormVisit {
  let browser: HeadlessBrowser

  init(_ page: String, width: Int = 1_200, height: Int = 800, before script: String? = nil) throws {
    browser = try HeadlessBrowser(width: width, height: height, isPhone: width < 700)
    if let script { try browser.prepare(script) }
    try browser.open(page)
  }

  var heading: String { get throws { try browser.evaluate("document.querySelector('h1').textContent") } }
  var notice: String { get throws { try browser.evaluate("document.getElementById('notice').textContent") } }

  /// Types a code and begins.
  func begin(code: String) throws {
    try settle()
    try browser.evaluate("document.getElementById('code').focus()")
    try browser.type(code)
    try press("Begin")
  }

  /// Waits until the screen takes input: what is pressed in its first moment does nothing.
  func settle() throws { try browser.wait(for: "typeof isFresh === 'function' && !isFresh()") }

  /// Presses the button whose text begins so, and waits for what follows.
  func press(_ text: String) throws {
    try settle()
    let literal = HeadlessBrowser.literal(text)
    let button =
      "Array.from(document.querySelectorAll('button')).find((one) => one.textContent.startsWith(\(literal)))"
    let (isThere, screen) = (try browser.evaluate("Boolean(\(button))"), try screen)
    try #require(isThere == "true", "no button \(text): \(screen)")
    try browser.evaluate("\(button).click()")
  }

  /// Everything that is to be read.
  var screen: String { get throws { try browser.evaluate("document.body.innerText") } }

  /// Does something and waits for the next screen.
  func act(_ act: FormAct) throws {
    try settle()
    let before = try browser.evaluate("String(shownAt)")
    switch act {
    case .proceed, .keep: try press(try screen.contains("Begin") ? "Begin" : "Next")
    case .one(let option): try choose(option)
    case .parts(let options): for option in options { try browser.press("\(option)") }
    case .several(let options):
      let wanted = options.map { $0 - 1 }
      for place in 0..<(Int(try browser.evaluate("controls.inputs.length")) ?? 0) {
        let isMarked = try browser.evaluate("controls.inputs[\(place)].checked") == "true"
        if isMarked != wanted.contains(place) { try browser.evaluate("controls.inputs[\(place)].click()") }
      }
      try browser.press("Enter")
    case .number(let digits):
      for digit in digits { try browser.press(String(digit)) }
      try browser.press("Enter")
    case .text(let text):
      try browser.evaluate("document.getElementById('typed').focus()")
      try browser.type(text)
      try press("Next")
    case .skip: try press("Leave out")
    case .back: try browser.press("Backspace")
    }
    try browser.wait(for: "String(shownAt) !== '\(before)'")
  }

  private func choose(_ option: Int) throws {
    if option <= 9 { return try browser.press("\(option)") }
    try browser.tap("document.querySelectorAll('.option')[\(option - 1)]")
  }

  /// Hands in from the review and gives the line.
  func handIn() throws -> String {
    try press("Hand in")
    try browser.wait(for: "document.getElementById('line')")
    return try browser.evaluate("document.getElementById('line').value")
  }
}

/// A workspace with a key pair beside it, and forms sealed to that.
struct FormOffice {
  let place: TestWorkspace
  static let passphrase = "nine quiet harbours\n"

  init() throws {
    place = try TestWorkspace()
    // Under a passphrase that takes no second to try; made outside the program.
    for name in ["office.key", "office.pub"] {
      let fixture = ProgramRun.root.appendingPathComponent("Tests/Fixtures/\(name)")
      try FileManager.default.copyItem(at: fixture, to: place.folder.url.appendingPathComponent(name))
    }
  }

  /// Writes a form and gives its path.
  func form(_ questionnaire: String, _ options: [String] = ["--seal-to", "office.pub"]) throws -> String {
    let path = place.folder.path("form-\(UUID().uuidString).html")
    let outcome = try place.run(["questionnaire", "form", questionnaire, "-o", path] + options)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return path
  }

  /// Imports some text of answers.
  func take(_ text: String, _ questionnaire: String, isSealed: Bool = true) throws -> ProgramRun.Outcome {
    let file = try place.folder.write(text, to: "answers-\(UUID().uuidString).txt")
    return try place.run(
      ["answers", "import", file, "--questionnaire", questionnaire]
        + (isSealed ? ["--key", "office.key"] : []),
      input: isSealed ? Self.passphrase : nil)
  }

  /// The stored sheet of a code as it is exported: every member of the JSON line.
  func sheet(_ code: String, _ questionnaire: String) throws -> [String: Any] {
    let lines = try place.run(["answers", "export", "--questionnaire", questionnaire, "--format", "jsonl"])
      .output
    let line = try #require(lines.split(separator: "\n").first { $0.contains(code) }, "\(lines)")
    return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }
}
