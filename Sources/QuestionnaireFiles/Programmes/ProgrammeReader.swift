import Language
import QuestionnaireModel

/// What reading a programme gave: the programme where there were no errors, and everything that was found.
public struct ProgrammeReading: Sendable {
  public var programme: Programme?
  public var findings: [Finding]
}

/// Reads a programme with the same strictness as a questionnaire: every slip with its line.
public enum ProgrammeReader {
  /// Reads a file; `stem` is its name without the ending, which the id has to equal.
  public static func read(_ bytes: [UInt8], file: String, stem: String) -> ProgrammeReading {
    var report = Report(file: file)
    guard let root = SourceText.read(bytes, &report).flatMap({ SourceTree.read($0, &report) }) else {
      return ProgrammeReading(programme: nil, findings: report.sorted)
    }
    var reading = Reading(root, stem, report)
    let programme = reading.programme(root, stem)
    reading.findLanguages(title: root["title"])
    return ProgrammeReading(
      programme: reading.report.hasErrors ? nil : programme, findings: reading.report.sorted)
  }
}

extension Reading {
  private static let mostQuestionnaires = 12

  fileprivate mutating func programme(_ root: SourceNode, _ stem: String) -> Programme? {
    let required = ["programme", "id", "version", "title", "about", "grades", "questionnaires"]
    guard let top = fields(root, required: required, optional: ["rest", "assent", "result", "consent"]) else {
      return nil
    }
    if let node = top["programme"], let value = word(node), value != "1" {
      report.error("format", at: node.place) { $0.formatVersion(value) }
    }
    var programme = Programme(
      id: stem, version: Version(1, 0, 0), title: .empty, grades: 1...12, questionnaires: [])
    // The title comes first: its languages are everybody's.
    if let node = top["title"], let title = text(node) {
      programme.title = title
      languages = title.languages
    }
    if let node = top["id"], let id = id(node) {
      programme.id = id
      if id != stem {
        report.error(
          "file-name", at: node.place,
          LocalizedText(
            ru: "файл называется «\(stem)», а id – «\(id)»; назовите их одинаково",
            en: "the file is called “\(stem)” and the id is “\(id)”; give both the same name"))
      }
    }
    if let node = top["version"], let value = word(node) {
      if let version = Version(value) {
        programme.version = version
      } else {
        report.error("version", at: node.place) { $0.versionForm(value) }
      }
    }
    if let node = top["about"], let about = text(node) { programme.about = about }
    if let node = top["grades"], let grades = grades(node) { programme.grades = grades }
    if let node = top["questionnaires"] { programme.questionnaires = parts(node) }
    if let node = top["rest"], let minutes = integer(node, 0...60) { programme.restMinutes = minutes }
    if let node = top["assent"], let assent = text(node) { programme.assent = assent }
    if let node = top["result"], let word = word(node, of: ["allowed", "refused"]) {
      programme.showsResult = word == "allowed"
    }
    if let node = top["consent"], let word = word(node, of: ["required", "not-required"]) {
      programme.needsConsent = word == "required"
    }
    return programme
  }

  private mutating func grades(_ node: SourceNode) -> ClosedRange<Int>? {
    guard let value = word(node) else { return nil }
    let ends = value.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, 1 <= first, first <= last,
      last <= 12
    {
      return first...last
    }
    report.error(
      "grades", at: node.place,
      LocalizedText(
        ru: "параллели «\(value)» не читаются; напишите 9 или 8-11",
        en: "the grades “\(value)” cannot be read; write 9 or 8-11"))
    return nil
  }

  private mutating func parts(_ node: SourceNode) -> [String] {
    var parts: [(id: String, place: Place)] = []
    for one in list(node, most: Self.mostQuestionnaires) {
      if let id = id(one) { parts.append((id, one.place)) }
    }
    if parts.isEmpty {
      report.error(
        "questionnaires", at: node.place,
        LocalizedText(
          ru: "программе нужен хотя бы один опросник: questionnaires: [work-interests]",
          en: "a programme needs at least one questionnaire: questionnaires: [work-interests]"))
    }
    findRepeated(parts)
    return parts.map(\.id)
  }
}
