import Foundation
import Language
import Reports
import Testing

@Suite struct `Report kinds` {
  @Test func `the array names every file of the folder`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Sources/Reports/Kinds")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix("Report.swift") }.map { String($0.dropLast(6)) }
    #expect(Set(files) == Set(ReportKinds.all.map { String(describing: $0) }))
    #expect(Set(ReportKinds.all.map { $0.id }).count == ReportKinds.all.count)
    #expect(ReportKinds.all.allSatisfy { !$0.title(in: .russian).isEmpty && !$0.title(in: .english).isEmpty })
  }
}
