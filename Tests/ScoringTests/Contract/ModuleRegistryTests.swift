import Foundation
import Language
import OrientirTestSupport
import Testing

@testable import Scoring

@Suite struct ModuleRegistryTests {
  @Test func `the list and the folder name the same modules`() throws {
    let folder = ProgramRun.root.appendingPathComponent("Sources/Scoring/Modules")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".swift")
    }
    let listed = ModuleRegistry.builtIn.modules.map { String(describing: $0) + ".swift" }
    #expect(files.map { $0.split(separator: "/").last.map(String.init) ?? "" }.sorted() == listed.sorted())
    let tests = ProgramRun.root.appendingPathComponent("Tests/ScoringTests/Modules")
    for file in files {
      let text = try String(
        contentsOf: tests.appendingPathComponent(file.replacing(".swift", with: "Tests.swift")),
        encoding: .utf8)
      #expect(text.contains("ModuleConformance.findings("), "\(file) has no conformance test")
    }
  }

  @Test func `ids are unique and are the types' names in small letters`() {
    let descriptions = ModuleRegistry.builtIn.modules.map { $0.description }
    #expect(Set(descriptions.map(\.id)).count == descriptions.count)
    for (module, description) in zip(ModuleRegistry.builtIn.modules, descriptions) {
      #expect(
        description.id.replacing("-", with: "") == String(describing: module).lowercased())
      #expect(ModuleRegistry.builtIn.module(description.id)?.description == description)
    }
  }

  @Test func `an unknown module is refused with those of its family`() {
    let typo = Fixtures.hexagon().scored(by: [Fixtures.use("riasek")])
    guard case .unknownModule("riasek", let known)? = Fixtures.refusal(typo) else {
      Issue.record("not refused")
      return
    }
    #expect(known.contains("riasec") && !known.contains("longstring"))
    let validity = Fixtures.hexagon().scored(validity: [Fixtures.use("mising")])
    guard case .unknownModule(_, let remarks)? = Fixtures.refusal(validity) else {
      Issue.record("not refused")
      return
    }
    #expect(remarks.contains("longstring") && remarks.contains("too-fast") && !remarks.contains("riasec"))
  }
}
