import Language
import Notation
import QuestionnaireModel

/// Reads occupations, fields of study and study profiles with the same strictness as questionnaires: every slip with its line.
public enum GuidanceReader {
  /// Reads the files; `bytes` gives a file's content, `nil` where it is not there.
  ///
  /// Pure. Without fields of study the others cannot be checked, and nothing is read.
  public static func read(named name: (String) -> String = { $0 }, _ bytes: (String) -> [UInt8]?)
    -> GuidanceReading
  {
    var guidance = Guidance()
    var findings: [Finding] = []
    guard let fields = list(GuidanceFiles.fields, name, bytes, &findings) else {
      return GuidanceReading(guidance: guidance, findings: findings)
    }
    findings += fields.read { $0.fields(into: &guidance) }
    if let occupations = list(GuidanceFiles.occupations, name, bytes, &findings) {
      findings += occupations.read { $0.occupations(into: &guidance) }
    }
    if let profiles = list(GuidanceFiles.profiles, name, bytes, &findings) {
      findings += profiles.read { $0.profiles(into: &guidance) }
    }
    if let content = bytes(GuidanceFiles.onet) {
      var report = Report(file: name(GuidanceFiles.onet))
      guidance.set(onet: OnetReader.read(content, &report))
      findings += report.sorted
    }
    return GuidanceReading(guidance: guidance, findings: findings)
  }

  private static func list(
    _ file: String, _ name: (String) -> String, _ bytes: (String) -> [UInt8]?, _ findings: inout [Finding]
  ) -> GuidanceList? {
    guard let content = bytes(file) else { return nil }
    var report = Report(file: name(file))
    let root = SourceText.read(content, &report).flatMap { SourceTree.read($0, &report) }
    findings += report.sorted
    return root.map { GuidanceList(root: $0, file: name(file)) }
  }
}

/// One of the three lists with its root.
struct GuidanceList {
  let root: SourceNode
  let file: String

  /// What `body` finds in it.
  func read(_ body: (inout GuidanceListReading) -> Void) -> [Finding] {
    var reading = GuidanceListReading(reading: Reading(root, nil, Report(file: file)), root: root)
    body(&reading)
    reading.reading.findLanguages(title: root["title"])
    return reading.reading.report.sorted
  }
}
