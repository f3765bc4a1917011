import Foundation
import Language
import OrientirTestSupport
import QuestionnaireFiles
import QuestionnaireModel
import Testing

/// Reads hundreds of slightly damaged files: whatever stands in a file, reading ends in a questionnaire or in errors.
@Suite struct `Damaged files` {
  private static let words = [
    "&a ", "*a", "!!int ", "- ", ": ", "{", "}", "[", "]", "\"", "'", "|", "\t", "\n", "\r", "#", "null",
    "-1", "0", "999999",
    "-999999.999999", "100", "2000", "true", "при", "\u{1B}", "credit: {nature: 100}", "at-least: 30",
    "at-most: 1", "60", ",",
  ]

  private static func damage(_ text: [Unicode.Scalar], _ generator: inout SeededGenerator) -> [Unicode.Scalar]
  {
    var text = text
    for _ in 0...generator.below(3) {
      let place = generator.below(text.count)
      switch generator.below(4) {
      case 0: text.remove(at: place)
      case 1: text.insert(contentsOf: words[generator.below(words.count)].unicodeScalars, at: place)
      case 2: text.removeSubrange(place..<min(text.count, place + generator.below(40)))
      default:
        // Another number, where one stands.
        let digits = text.indices.filter { ("0"..."9").contains(text[$0]) }
        guard !digits.isEmpty else { continue }
        let digit = digits[generator.below(digits.count)]
        text.replaceSubrange(digit...digit, with: Array(words[17 + generator.below(7)].unicodeScalars))
      }
    }
    return text
  }

  static let rounds = 100

  @Test(arguments: [UInt64(1), 2, 3])
  func `end in a questionnaire or in errors`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let original = Array(Sample.everything.unicodeScalars)
    for _ in 0..<Self.rounds {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: Self.damage(original, &generator))
      let reading = QuestionnaireReader.read(Array(String(view).utf8), file: "sample.yaml")
      #expect((reading.questionnaire == nil) == reading.hasErrors)
      let places = reading.findings.map(\.location)
      #expect(places == places.sorted() && places.allSatisfy { $0.line > 0 && $0.column > 0 })
      #expect(!FindingText(.russian).text(reading.findings).unicodeScalars.contains("\u{1B}"))
    }
  }

  @Test func `the undamaged file has no findings`() {
    let reading = QuestionnaireReader.read(Array(Sample.everything.utf8), file: "sample.yaml")
    #expect(reading.isClean, "\(FindingText(.english).text(reading.findings))")
  }
}
