import Foundation
import OrientirTestSupport
import Testing

/// The house of DESIGN.md: which target may import which, floor by floor.
///
/// The matrix is written out here a second time, apart from Package.swift, so that a new edge is a decision and not a slip.
private let floors: [[(target: String, imports: Set<String>)]] = [
  [("Language", []), ("Notation", []), ("Psychometrics", ["RealModule"]), ("Digests", ["Crypto"])],
  [("QuestionnaireModel", ["Language", "Digests"])],
  [
    ("Scoring", ["QuestionnaireModel", "Language", "Psychometrics"]),
    ("Administration", ["QuestionnaireModel", "Language"]),
  ],
  [
    ("Simulation", ["Scoring", "QuestionnaireModel", "Digests", "Language"]),
    ("QuestionnaireFiles", ["Scoring", "QuestionnaireModel", "Language", "Notation", "Digests", "Yams"]),
    ("AnswerFiles", ["QuestionnaireModel", "Language", "Notation", "Digests", "CZip"]),
    ("Cohorts", ["Scoring", "QuestionnaireModel", "Language", "Psychometrics"]),
  ],
  [
    ("Reports", ["Cohorts", "Scoring", "QuestionnaireModel", "Language", "Psychometrics", "Digests"]),
    (
      "ResultStore",
      ["Cohorts", "Administration", "Scoring", "QuestionnaireModel", "Language", "Digests", "GRDB", "Crypto"]
    ),
  ],
  [
    (
      "Exchange",
      ["AnswerFiles", "QuestionnaireModel", "Language", "Digests", "Crypto", "CryptoExtras"]
    ),
    (
      "ExternalPrograms",
      ["Scoring", "QuestionnaireModel", "Language", "Notation", "Digests", "Subprocess", "SystemPackage"]
    ),
    (
      "TerminalUI",
      ["Administration", "QuestionnaireModel", "Language", "Digests", "CNcurses", "CTerminal"]
    ),
  ],
  [
    (
      "OrientirCommands",
      [
        "Language", "Digests", "QuestionnaireModel", "Scoring", "Administration", "Simulation",
        "QuestionnaireFiles",
        "AnswerFiles", "Cohorts", "Reports", "ResultStore", "TerminalUI", "Psychometrics", "Exchange",
        "ExternalPrograms",
        "ArgumentParser",
      ]
    )
  ],
  [("orientir", ["OrientirCommands"])],
]

private let system: Set<String> = [
  "Dispatch", "Foundation", "FoundationXML", "Glibc", "Swift", "Synchronization",
]

@Suite struct `The house` {
  @Test(arguments: floors.flatMap { $0 }.map(\.target))
  func `a target imports only what its row names`(target: String) throws {
    let row = try #require(floors.flatMap { $0 }.first { $0.target == target })
    for (file, imported) in try imports(of: target) {
      #expect(
        row.imports.contains(imported) || system.contains(imported),
        "\(file) imports \(imported), which \(target) may not")
    }
  }

  @Test func `no row names a target of the same or a higher floor`() {
    for (number, floor) in floors.enumerated() {
      let below = Set(floors[..<number].flatMap { $0 }.map(\.target))
      let all = Set(floors.flatMap { $0 }.map(\.target))
      for row in floor { #expect(row.imports.intersection(all).isSubset(of: below), "\(row.target)") }
    }
  }

  @Test func `every source folder is a row or known beside the house`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: ProgramRun.root.appendingPathComponent("Sources").path)
    let known = Set(floors.flatMap { $0 }.map(\.target)).union([
      "CNcurses", "CTerminal", "CZip", "OrientirTestSupport",
    ])
    #expect(Set(folders) == known)
  }

  @Test func `the clock, chance and the environment are touched at the edge only`() throws {
    let words = [
      "print(", "debugPrint(", "dump(", "Date()", "SystemRandomNumberGenerator", "ProcessInfo.processInfo",
      "try!", "fatalError(",
    ]
    for target in floors.dropLast().flatMap({ $0 }).map(\.target) {
      for (file, text) in try sources(of: target) {
        if target == "OrientirCommands", file.hasSuffix("/Environment.swift") { continue }
        for word in words {
          let uses = text.split(separator: "\n").contains {
            $0.contains(word) && !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//")
              && !$0.contains("func print(") && !$0.contains(".print(")
              && !$0.contains("ingerprint(")
          }
          #expect(!uses, "\(file) uses \(word)")
        }
      }
    }
  }

  private func sources(of target: String) throws -> [(String, String)] {
    let folder = ProgramRun.root.appendingPathComponent("Sources/\(target)")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".swift") }.map {
      ("\(target)/\($0)", try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
    }
  }

  private func imports(of target: String) throws -> [(String, String)] {
    try sources(of: target).flatMap { file, text in
      text.split(separator: "\n").compactMap { line -> (String, String)? in
        let words = line.split(separator: " ").map(String.init)
        guard let position = words.firstIndex(of: "import"), position <= 2, !line.hasPrefix(" ") else {
          return nil
        }
        let kinds: Set = ["struct", "enum", "class", "func", "protocol", "typealias"]
        let name = words[(position + 1)...].first { !kinds.contains($0) } ?? ""
        return (file, String(name.split(separator: ".")[0]))
      }
    }
  }
}
