import ExternalPrograms
import Foundation
import OrientirTestSupport
import Testing

@Suite(.timeLimit(.minutes(20))) struct `Outside programs` {
  private func script(_ text: String, named name: String, in folder: TemporaryFolder) throws {
    let path = folder.path(name)
    try Data(("#!/bin/sh\n" + text + "\n").utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  private func print(_ folder: TemporaryFolder) async throws -> [UInt8] {
    try await PagePrinter.pdf(
      of: Array("<p>лист</p>".utf8), searchPath: folder.url.path, temporary: folder.path("t"), isRoot: true)
  }

  @Test func `none there: the error names what to install`() async throws {
    let folder = try TemporaryFolder()
    await #expect(throws: OutsideProgramError.notInstalled(["chromium", "libreoffice"])) {
      try await print(folder)
    }
  }

  @Test
  func
    `a program that fails, or makes nothing, or makes something else is reported and leaves nothing behind`()
    async throws
  {
    let folder = try TemporaryFolder()
    try script("echo no display >&2; exit 3", named: "chromium", in: folder)
    await #expect(throws: OutsideProgramError.failed(program: "chromium", status: 3, message: "no display\n"))
    {
      try await print(folder)
    }
    try script("exit 0", named: "chromium", in: folder)
    await #expect(throws: OutsideProgramError.madeNothing(program: "chromium")) { try await print(folder) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("t")).isEmpty)
  }

  @Test func `the page reaches the program, which sees nothing of our environment`() async throws {
    let folder = try TemporaryFolder()
    try script(
      #"for a in "$@"; do case "$a" in --print-to-pdf=*) o="${a#*=}";; file://*) p="${a#file://}";; esac; done"#
        + "\n"
        + #"{ echo "%PDF-1.4"; IFS= read -r line < "$p"; echo "$line"; echo "[${SECRET:-}]"; } > "$o""#,
      named: "chromium", in: folder)
    setenv("SECRET", "x", 1)
    let made = String(decoding: try await print(folder), as: UTF8.self)
    #expect(made == "%PDF-1.4\n<p>лист</p>\n[]\n" || made.contains("<p>лист</p>"))
    #expect(made.hasSuffix("[]\n"))
  }
}
