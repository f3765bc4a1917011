import Digests
import Foundation
import Language
import QuestionnaireFiles
import QuestionnaireModel
import Testing

@Suite struct `Editions and versions` {
  private let place = QuestionnaireModel.SourceLocation(file: "sample.yaml", line: 3, column: 10)

  private func questionnaire(_ version: String, title: String = "A sample", id: String = "sample") throws
    -> Questionnaire
  {
    let head = Sample.head.replacingOccurrences(of: "version: 1.0.0", with: "version: \(version)")
      .replacingOccurrences(of: "A sample", with: title).replacingOccurrences(
        of: "id: sample", with: "id: \(id)")
    let reading = QuestionnaireReader.read(
      Array(Sample.yaml(head: head).utf8), file: "\(id).yaml", registry: Sample.registry)
    return try #require(reading.questionnaire)
  }

  @Test func `a change without a new version is an error that names both editions and the remedy`() throws {
    let (old, new) = (try questionnaire("1.0.0"), try questionnaire("1.0.0", title: "A better sample"))
    let findings = EditionCheck.findings(new, against: old, at: place)
    #expect(findings.map(\.severity) == [.error])
    #expect(findings.first?.rule == "version")
    #expect(findings.first?.location == place)
    #expect(
      findings.first?.message.named(in: .english)
        == "the questionnaire has changed (\(old.identity.digest.short) → \(new.identity.digest.short)), but its version "
        + "is still 1.0.0; raise it, for example to 1.0.1: else old and new answers cannot be told apart")
  }

  @Test func `a lower version is an error`() throws {
    let findings = EditionCheck.findings(
      try questionnaire("1.0.9"), against: try questionnaire("1.1.0"), at: place)
    #expect(
      findings.map { $0.message.named(in: .english) } == [
        "the version 1.0.9 is lower than the earlier 1.1.0; write one above 1.1.0"
      ])
  }

  @Test func `the same edition, a higher version and another questionnaire are fine`() throws {
    let old = try questionnaire("1.0.0")
    #expect(EditionCheck.findings(old, against: old, at: place).isEmpty)
    let raised = try questionnaire("1.0.1", title: "A better sample")
    #expect(EditionCheck.findings(raised, against: old, at: place).isEmpty)
    let other = try questionnaire("1.0.0", title: "Another", id: "other")
    #expect(EditionCheck.findings(other, against: old, at: place).isEmpty)
  }

  @Test func `places of a questionnaire are where they stand in its file`() throws {
    let marked = MarkedText(
      Sample.yaml(
        head: Sample.head.replacingOccurrences(of: "version: ", with: "version: 1️⃣"),
        scales: Sample.scales.replacingOccurrences(of: "  people:", with: "  2️⃣people:"),
        items: Sample.items.replacingOccurrences(of: "credit: {people: 1}", with: "credit: {3️⃣people: 1}")
          .replacingOccurrences(of: "A wood}, credit: {nature", with: "A wood}, credit: {4️⃣nature")
          .replacingOccurrences(of: "{code: b,", with: "{code: 5️⃣b,")
          .replacingOccurrences(of: "{id: r02", with: "{id: 6️⃣r02")))
    let reading = QuestionnaireReader.read(
      Array(marked.text.utf8), file: "sample.yaml", registry: Sample.registry)
    let places = try #require(reading.places)
    func expect(_ location: QuestionnaireModel.SourceLocation, _ marker: Character) {
      #expect(
        marked.places[marker].map { $0 == (location.line, location.column) } == true, "\(marker) \(location)")
    }
    expect(places.version, "1️⃣")
    expect(places.scale("people"), "2️⃣")
    expect(places.credit(ofItem: 1, to: "people"), "3️⃣")
    expect(places.credit(ofItem: 2, to: "nature"), "4️⃣")
    expect(places.option("b", ofItem: 2), "5️⃣")
    expect(places.item(1), "6️⃣")
  }
}
