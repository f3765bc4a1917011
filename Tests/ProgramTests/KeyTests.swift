import Foundation
import OrientirTestSupport
import Testing

/// Keys, and what is said where answers from forms cannot be taken in.
@Suite(.timeLimit(.minutes(20))) struct `Keys and sealed answers at the command line` {
  @Test func `a key pair has two files that only their owner reads`() throws {
    let place = try TestWorkspace()
    let made = try place.run(
      ["key", "create", "kabinet", "-o", "."], input: "nine quiet harbours\nnine quiet harbours\n")
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.wholeMatch(of: /Fingerprint: ([0-9A-F]{4} ){4}[0-9A-F]{4}\n/) != nil)
    let fingerprint = made.output.replacingOccurrences(of: "Fingerprint: ", with: "")
    for name in ["kabinet.pub", "kabinet.key"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: place.folder.path(name))
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
      let shown = try place.run(["key", "show", name])
      #expect(shown.status == 0 && shown.output.contains(fingerprint))
    }
    // A second key of the name would make everything sealed to the first unreadable.
    let again = try place.run(
      ["key", "create", "kabinet"], input: "nine quiet harbours\nnine quiet harbours\n")
    #expect(again.status == 73)
    let secret = String(
      decoding: FileManager.default.contents(atPath: place.folder.path("kabinet.key")) ?? Data(),
      as: UTF8.self)
    #expect(secret.contains("kdf: scrypt 131072 8 1") && !secret.contains("harbours"))
  }

  @Test(arguments: [
    ("short\nshort\n", 64, "too short"), ("nine quiet harbours\nnine quiet harbors\n", 64, "differ"),
    ("", 64, "no passphrase"), ("nine quiet harbours\n", 64, "no passphrase"),
  ])
  func `a bad passphrase makes no key`(input: String, status: Int32, message: String) throws {
    let place = try TestWorkspace()
    let outcome = try place.run(["key", "create", "kabinet"], input: input)
    #expect(outcome.status == status && outcome.errors.contains(message), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: place.folder.path("kabinet.key")))
    #expect(!FileManager.default.fileExists(atPath: place.folder.path("kabinet.pub")))
  }

  @Test func `a passphrase typed at a terminal is not shown, and Ctrl-C leaves the terminal in order`() throws
  {
    let place = try TestWorkspace()
    let made = try place.terminal(["key", "create", "kabinet", "-o", place.folder.url.path], language: "en")
    try #require(made.wait(for: "Passphrase for the key"), "\(made.text)")
    made.type("nine quiet hat\u{7F}rbours\r")
    try #require(made.wait(for: "Once more"), "\(made.text)")
    made.type("nine quiet harbours\r")
    #expect(made.waitForEnd() == 0, "\(made.text)")
    #expect(!made.text.contains("harbours") && !made.text.contains("nine"))
    let stopped = try place.terminal(["key", "create", "other", "-o", place.folder.url.path], language: "en")
    try #require(stopped.wait(for: "Passphrase for the key"), "\(stopped.text)")
    stopped.type("secret\u{3}")
    #expect(stopped.waitForEnd() == 130, "\(stopped.text)")
    #expect(!stopped.text.contains("secret"))
  }

  @Test func `files that are no keys are named with what to do`() throws {
    let office = try FormOffice()
    let place = office.place
    let page = ["questionnaire", "form", TestWorkspace.form, "-o", "form.html", "--seal-to"]
    for (file, status, message) in [
      ("nowhere.pub", Int32(66), "no file"), ("office.key", 64, "the public one (.pub) is needed"),
      (TestWorkspace.form, 65, "is not a key file"),
    ] {
      let outcome = try place.run(page + [file])
      #expect(outcome.status == status && outcome.errors.contains(message), "\(outcome.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: place.folder.path("form.html")))
    let open = try place.run(page.dropLast())
    #expect(open.status == 0 && open.errors.contains("not sealed"))
  }
}
