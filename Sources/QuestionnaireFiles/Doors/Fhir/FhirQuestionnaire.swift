import Language
import Notation
import QuestionnaireModel

/// FHIR R4 `Questionnaire` as JSON.
///
/// Questions, texts, options and flat conditions stand where FHIR has them. The whole questionnaire stands once more in an extension
/// of our own, in our own words: that is what we read back, without loss, and other programs pass it over. Where the two
/// disagree, somebody has edited one of them, and the file is refused.
enum FhirQuestionnaire: QuestionnaireDoor {
  static let description = DoorDescription(
    id: "fhir", title: LocalizedText(ru: "Опросник FHIR R4 (JSON)", en: "FHIR R4 Questionnaire (JSON)"),
    endings: ["fhir.json", "json"], reads: true, writes: true)

  /// Any resource of FHIR, so that the wrong one can be told what it is; our own JSON has no `resourceType`.
  static func recognises(_ file: DoorFile) -> Bool {
    let bytes = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.bytes.dropFirst(3)) : file.bytes
    guard bytes.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) == UInt8(ascii: "{"),
      let text = String(validating: bytes, as: UTF8.self), text.contains("\"resourceType\"")
    else { return false }
    let json = bytes.withUnsafeBufferPointer {
      try? JSONParser.parse($0, mostLevels: JSONSource.mostDepth, isLenient: true)
    }
    // Broken JSON with the word in it is better told of by the reader of FHIR.
    guard let json else { return true }
    guard case .object(let members) = json.value else { return false }
    return members.contains { $0.name == "resourceType" }
  }

  static func read(_ files: [DoorFile], _ report: inout Report) -> SourceNode? {
    files.first.flatMap { FhirReading.read($0, &report) }
  }

  static func write(_ questionnaire: Questionnaire) -> DoorOutput {
    var writing = FhirWriting(questionnaire)
    let text = writing.resource().text(isIndented: true) + "\n"
    return DoorOutput(
      files: [DoorFile(name: questionnaire.id + ".fhir.json", text: text)], losses: writing.losses)
  }
}
