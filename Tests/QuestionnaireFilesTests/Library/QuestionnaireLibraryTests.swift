import Digests
import Foundation
import Language
import OrientirTestSupport
import QuestionnaireFiles
import QuestionnaireModel
import Testing

@Suite struct `A library of questionnaires` {
  private func sample(_ id: String, _ title: String) -> String {
    Sample.yaml(
      head: Sample.head.replacingOccurrences(of: "id: sample", with: "id: \(id)")
        .replacingOccurrences(of: "A sample", with: title))
  }

  private func library(_ folders: TemporaryFolder...) -> QuestionnaireLibrary {
    QuestionnaireLibrary(directories: folders.map(\.url.path), registry: Sample.registry)
  }

  @Test func `lists what it finds, the first directory first`() throws {
    let (one, two) = (try TemporaryFolder(), try TemporaryFolder())
    let path = try one.write(sample("beta", "First"), to: "beta.yaml")
    try two.write(sample("beta", "Second"), to: "beta.yaml")
    try two.write(sample("alpha", "Other name"), to: "named-otherwise.yml")
    try two.write("broken: [", to: "broken.yaml")
    try two.write(sample("hidden", "Hidden"), to: ".hidden.yaml")
    try two.write("nothing", to: "readme.txt")
    let entries = library(one, two).entries()
    #expect(entries.map(\.id) == ["alpha", "beta", "broken"])
    #expect(entries.map(\.errorCount) == [0, 0, 1])
    #expect(entries.map(\.warningCount) == [1, 0, 0])
    #expect(entries[1].path == path)
    let summary = try #require(entries[1].summary)
    #expect(summary.title[.english] == "First")
    #expect(summary.itemCount == 3)
    #expect(summary.grades == 8...11)
    #expect(summary.minutes == 5)
    #expect(summary.version == Version(1, 0, 0))
    #expect(summary.construct == .interests)
    let found = try library(one, two).find("beta")
    #expect(summary.digest == found.reading.questionnaire?.identity.digest)
    #expect(entries[2].summary == nil)
  }

  @Test func `finds by id, by a name inside the file and by path`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(sample("alpha", "Alpha"), to: "alpha.yaml")
    try folder.write(sample("gamma", "Gamma"), to: "other.json")
    #expect(try library(folder).find("alpha").path == path)
    #expect(try library(folder).find("gamma").reading.questionnaire?.id == "gamma")
    #expect(try QuestionnaireLibrary(directories: []).find(path).path == path)
    #expect(throws: LibraryError.unknown(id: "alhpa", near: "alpha", known: ["alpha", "gamma"])) {
      try library(folder).find("alhpa")
    }
    #expect(throws: LibraryError.unknown(id: "zzzzz", near: nil, known: ["alpha", "gamma"])) {
      try library(folder).find("zzzzz")
    }
  }

  @Test func `the list and the search agree on which file counts`() throws {
    let (one, two) = (try TemporaryFolder(), try TemporaryFolder())
    try one.write(sample("beta", "Unnamed"), to: "a.yaml")
    try two.write(sample("beta", "Later"), to: "beta.yaml")
    try two.write(sample("beta", "Copy"), to: "a-copy.yaml")
    for folders in [[one, two], [two, one]] {
      let library = QuestionnaireLibrary(directories: folders.map(\.url.path), registry: Sample.registry)
      let listed = try #require(library.entries().first)
      #expect(library.entries().count == 1)
      #expect(try library.find("beta").path == listed.path)
      #expect(listed.summary?.title[.english] == (folders[0] === one ? "Unnamed" : "Later"))
    }
    // A file's name says nothing where the file says something else.
    try one.write(sample("gamma", "Gamma"), to: "delta.yaml")
    #expect(throws: LibraryError.self) { try library(one).find("delta") }
    #expect(try library(one).find("gamma").path.hasSuffix("delta.yaml"))
  }

  @Test func `a broken file is found by its name`() throws {
    let folder = try TemporaryFolder()
    try folder.write("id: [", to: "broken.yaml")
    #expect(try library(folder).find("broken").reading.hasErrors)
  }

  @Test func `what cannot be read is a typed error`() throws {
    let folder = try TemporaryFolder()
    let library = library(folder)
    #expect(throws: LibraryError.isDirectory(path: folder.url.path)) { try library.read(folder.url.path) }
    let missing = folder.path("missing.yaml")
    #expect(throws: LibraryError.noSuchFile(path: missing)) { try library.find(missing) }
    let large = try folder.write(String(repeating: "a", count: (1 << 20) + 5), to: "large.yaml")
    #expect(throws: LibraryError.tooLarge(path: large, bytes: (1 << 20) + 5, most: 1 << 20)) {
      try library.read(large)
    }
    let empty = try folder.write("", to: "empty.yaml")
    #expect(try library.read(empty).findings.map(\.rule) == ["empty-file"])
    #expect(library.entries().map(\.id) == ["empty"])
    #expect(QuestionnaireLibrary(directories: [folder.path("nowhere")]).entries().isEmpty)
  }

  /// Root reads everything: then there is nothing to see.
  @Test(.enabled(if: geteuid() != 0)) func `a file without permission is unreadable`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a", to: "closed.yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    #expect(throws: LibraryError.unreadable(path: path)) { try library(folder).read(path) }
  }
}
