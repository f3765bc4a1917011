import Foundation
import OrientirTestSupport
import Testing

/// The HTML report in a real browser.
@Suite(.timeLimit(.minutes(20))) struct `The report in a browser` {
  static let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(
    .enabled(if: chromium != nil, "skipped: no Chromium; apt-get install -y chromium"),
    arguments: [1_200, 390])
  func `is painted at the width of a desktop and of a phone`(width: Int) throws {
    let browser = URL(fileURLWithPath: try #require(Self.chromium))
    let place = try TestWorkspace()
    let sample = ProgramRun.root.appendingPathComponent("Samples/work-interests.csv").path
    try #require(
      try place.run(["answers", "import", sample, "--questionnaire", "work-interests"]).status == 0)
    let page = place.folder.path("report.html")
    try #require(
      try place.run(
        ["report", "cohort", "--questionnaire", "work-interests", "--format", "html", "-o", page],
        language: "ru"
      ).status == 0)
    let picture = place.folder.path("report.png")
    let outcome = try ProgramRun.run(
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
        "--user-data-dir=\(place.folder.path("chromium"))",
        "--window-size=\(width),2000", "--screenshot=\(picture)", "file://\(page)",
      ], environment: ["HOME": place.folder.url.path], executable: browser)
    let bytes = [UInt8](
      try #require(FileManager.default.contents(atPath: picture), "\(outcome.errors.suffix(500))"))
    // A PNG says its width and height in bytes 16–23; a blank page of this size packs into a few kilobytes.
    try #require(bytes.count > 24 && bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(bytes[16..<20].reduce(0) { $0 << 8 | Int($1) } == width)
    #expect(bytes.count > 40_000, "only \(bytes.count) bytes: a blank page?")
    // What the browser made of the page: headings, tables and charts are there, nothing was fetched or run.
    let dump = try ProgramRun.run(
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(place.folder.path("chromium"))",
        "--dump-dom",
        "file://\(page)",
      ], environment: ["HOME": place.folder.url.path], executable: browser)
    #expect(dump.output.contains("<svg") && dump.output.contains("<table") && dump.output.contains("<h1"))
    #expect(dump.output.contains("lang=\"ru\""))
    #expect(!dump.output.contains("<script") && !dump.output.contains("http://"))
  }
}
