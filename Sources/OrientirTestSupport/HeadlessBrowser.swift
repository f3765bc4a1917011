import Foundation
import Glibc

/// A headless Chromium, driven over its debugging pipe: no port, no driver program, nothing in the page that waits for a test.
public final class HeadlessBrowser: @unchecked Sendable {
  /// Where Chromium is; `nil` where it is not installed.
  public static let executable = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// What went wrong with the browser or with a script in the page.
  public enum Failure: Error, CustomStringConvertible {
    case notInstalled
    case notStarted(Int32)
    case gone
    case late(String)
    case refused(String)

    public var description: String {
      switch self {
      case .notInstalled: "there is no Chromium"
      case .notStarted(let code): "Chromium did not start: \(String(cString: strerror(code)))"
      case .gone: "Chromium has ended"
      case .late(let what): "no answer in time: \(what)"
      case .refused(let why): why
      }
    }
  }

  /// Exceptions and messages of the page's console, the policy's complaints among them.
  public private(set) var complaints: [String] = []
  /// How often the browser asked whether to leave a page; it is always answered yes.
  public private(set) var dialogs = 0

  private let folder: TemporaryFolder
  private let process: pid_t
  private let commands: Int32
  private let replies: Int32
  private var received: [UInt8] = []
  private var count = 0
  private var session: String?

  /// Starts a browser with an empty page of some size in CSS pixels; `isPhone` makes it one with a touch screen's layout.
  public init(width: Int, height: Int, isPhone: Bool = false) throws {
    guard let executable = Self.executable else { throw Failure.notInstalled }
    folder = try TemporaryFolder()
    var (toBrowser, fromBrowser): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    guard pipe(&toBrowser) == 0, pipe(&fromBrowser) == 0 else { throw Failure.notStarted(errno) }
    for descriptor in toBrowser + fromBrowser { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    // Out of the way of 3 and 4, which Chromium reads and writes.
    let input = fcntl(toBrowser[0], F_DUPFD_CLOEXEC, 10)
    let output = fcntl(fromBrowser[1], F_DUPFD_CLOEXEC, 10)
    close(toBrowser[0])
    close(fromBrowser[1])
    (commands, replies) = (toBrowser[1], fromBrowser[0])
    defer {
      close(input)
      close(output)
    }
    process = try Self.spawn(executable, home: folder, input: input, output: output)
    let targets = try send("Target.getTargets")["targetInfos"] as? [[String: Any]] ?? []
    guard let page = targets.first(where: { $0["type"] as? String == "page" })?["targetId"] as? String else {
      throw Failure.gone
    }
    session =
      try send("Target.attachToTarget", ["targetId": page, "flatten": true])["sessionId"] as? String
    for domain in ["Page", "Runtime", "Log"] { try send(domain + ".enable") }
    try send(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": isPhone])
  }

  deinit {
    kill(-process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(commands)
    close(replies)
  }

  // MARK: Pages

  /// Opens a file or `about:blank` and waits until it has loaded.
  public func open(_ address: String) throws {
    let url = address.hasPrefix("/") ? URL(fileURLWithPath: address).absoluteString : address
    try send("Page.navigate", ["url": url])
    try wait(for: "document.readyState === 'complete' && location.href === \(Self.literal(url))")
  }

  /// Loads the page anew, as a person does after a slip of the hand.
  public func reload() throws {
    try evaluate("window.isBeforeReload = true")
    try send("Page.reload")
    try wait(for: "!window.isBeforeReload && document.readyState === 'complete'")
  }

  /// A script that runs before those of every page opened from now on: to take away what a browser may lack.
  public func prepare(_ script: String) throws {
    try send("Page.addScriptToEvaluateOnNewDocument", ["source": script])
  }

  /// The value of an expression as text: texts as they are, everything else as JSON; promises are waited for.
  @discardableResult
  public func evaluate(_ expression: String) throws -> String {
    let reply = try send(
      "Runtime.evaluate", ["expression": expression, "awaitPromise": true, "returnByValue": true])
    if let exception = reply["exceptionDetails"] as? [String: Any] {
      let thrown = (exception["exception"] as? [String: Any])?["description"] as? String
      throw Failure.refused(thrown ?? "\(exception)")
    }
    guard let value = (reply["result"] as? [String: Any])?["value"] else { return "undefined" }
    if let text = value as? String { return text }
    let data = try JSONSerialization.data(withJSONObject: value, options: [.fragmentsAllowed, .sortedKeys])
    return String(decoding: data, as: UTF8.self)
  }

  /// Waits until an expression is true.
  public func wait(for expression: String, seconds: Double = 20) throws {
    let deadline = Date().addingTimeInterval(seconds)
    while Date() < deadline {
      // While a page is being replaced there is no world to ask.
      if (try? evaluate("Boolean(\(expression))")) == "true" { return }
      usleep(20_000)
    }
    throw Failure.late(expression)
  }

  // MARK: Hands

  /// Presses a key: one character, or the name that DOM events give it (`Enter`, `Backspace`, `ArrowDown`, `Tab`).
  public func press(_ key: String) throws {
    let codes = ["Enter": 13, "Backspace": 8, "Tab": 9, "ArrowUp": 38, "ArrowDown": 40, " ": 32]
    let code = codes[key] ?? key.unicodeScalars.first.map { Int($0.value) } ?? 0
    var event: [String: Any] = ["key": key, "windowsVirtualKeyCode": code, "nativeVirtualKeyCode": code]
    if key.count == 1 { event["text"] = key }
    if key == "Enter" { event["text"] = "\r" }
    try send("Input.dispatchKeyEvent", event.merging(["type": "keyDown"]) { $1 })
    event["text"] = nil
    try send("Input.dispatchKeyEvent", event.merging(["type": "keyUp"]) { $1 })
  }

  /// Types a text where the focus is, as a keyboard app does.
  public func type(_ text: String) throws { try send("Input.insertText", ["text": text]) }

  /// Presses the mouse on the middle of the element that an expression gives.
  public func tap(_ element: String) throws {
    let middle = try evaluate(
      """
      (() => {
        const box = (\(element)); box.scrollIntoView({block: "center"});
        const {x, y, width, height} = box.getBoundingClientRect();
        return [x + width / 2, y + height / 2];
      })()
      """)
    guard let point = try JSONSerialization.jsonObject(with: Data(middle.utf8)) as? [Double] else { return }
    for type in ["mousePressed", "mouseReleased"] {
      try send(
        "Input.dispatchMouseEvent",
        ["type": type, "x": point[0], "y": point[1], "button": "left", "clickCount": 1])
    }
  }

  /// A picture of what is to be seen, as PNG.
  public func picture() throws -> Data {
    let reply = try send("Page.captureScreenshot", ["format": "png"])
    return Data(base64Encoded: reply["data"] as? String ?? "") ?? Data()
  }

  /// A text as a literal of JavaScript.
  public static func literal(_ text: String) -> String {
    let data = try? JSONSerialization.data(withJSONObject: text, options: .fragmentsAllowed)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }

  // MARK: The pipe

  @discardableResult
  private func send(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    let number = try post(method, parameters)
    let deadline = Date().addingTimeInterval(30)
    while Date() < deadline {
      guard let reply = try nextMessage(until: deadline) else { break }
      guard reply["id"] as? Int == number else {
        try note(reply)
        continue
      }
      if let error = reply["error"] as? [String: Any] {
        throw Failure.refused("\(method): \(error["message"] ?? error)")
      }
      return reply["result"] as? [String: Any] ?? [:]
    }
    throw Failure.late(method)
  }

  /// Writes a command and gives its number.
  private func post(_ method: String, _ parameters: [String: Any]) throws -> Int {
    count += 1
    var message: [String: Any] = ["id": count, "method": method, "params": parameters]
    if let session { message["sessionId"] = session }
    var bytes = [UInt8](try JSONSerialization.data(withJSONObject: message)) + [0]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(commands, $0.baseAddress, $0.count) }
      guard written > 0 else { throw Failure.gone }
      bytes.removeFirst(written)
    }
    return count
  }

  /// The next message of the browser.
  private func nextMessage(until deadline: Date) throws -> [String: Any]? {
    while true {
      if let end = received.firstIndex(of: 0) {
        let data = Data(received[..<end])
        received.removeSubrange(...end)
        return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
      }
      var poller = pollfd(fd: replies, events: Int16(POLLIN), revents: 0)
      guard poll(&poller, 1, Int32(max(0, deadline.timeIntervalSinceNow) * 1_000)) > 0 else { return nil }
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = bytes.withUnsafeMutableBytes { read(replies, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure.gone }
      received += bytes[..<count]
    }
  }

  private func note(_ event: [String: Any]) throws {
    let parameters = event["params"] as? [String: Any] ?? [:]
    switch event["method"] as? String {
    case "Runtime.exceptionThrown":
      let details = parameters["exceptionDetails"] as? [String: Any]
      let thrown = (details?["exception"] as? [String: Any])?["description"] as? String
      complaints.append(thrown ?? "\(details ?? [:])")
    case "Log.entryAdded":
      complaints.append((parameters["entry"] as? [String: Any])?["text"] as? String ?? "")
    case "Page.javascriptDialogOpening":
      // "Leave the page?": yes; the page stands still until somebody has answered.
      dialogs += 1
      _ = try post("Page.handleJavaScriptDialog", ["accept": true])
    default: break
    }
  }

  private static func spawn(_ executable: String, home: TemporaryFolder, input: Int32, output: Int32) throws
    -> pid_t
  {
    let words = [
      executable, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
      "--disable-background-timer-throttling", "--remote-debugging-pipe",
      "--user-data-dir=" + home.path("chromium"), "about:blank",
    ]
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let settings = ["HOME=" + home.url.path, "PATH=" + path, "LANG=C.UTF-8"]
    let variables: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0) } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, input, 3)
    posix_spawn_file_actions_adddup2(&actions, output, 4)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that its helpers end with it.
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var process: pid_t = 0
    let code = posix_spawn(&process, executable, &actions, &attributes, arguments, variables)
    guard code == 0 else { throw Failure.notStarted(code) }
    return process
  }
}
