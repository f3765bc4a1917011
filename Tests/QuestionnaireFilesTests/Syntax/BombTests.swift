import Foundation
import Language
import QuestionnaireFiles
import QuestionnaireModel
import Testing

/// Files made to exhaust a reader; each must end in findings within seconds, on the small stack of a test's thread.
@Suite(.serialized) struct `Bombs` {
  private static let laughs: String = {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...40 {
      let aliases = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    return text + "? *a40\n: 1\n? *a40\n: 2\n"
  }()

  static let bombs: [(name: String, text: String)] = [
    ("brackets", String(repeating: "[", count: 100_000)),
    ("closed brackets", String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)),
    ("braces", String(repeating: "{a: ", count: 100_000)),
    ("maps as keys", String(repeating: "{", count: 900) + String(repeating: "}: 1", count: 900)),
    ("dashes", String(repeating: "- ", count: 100_000)),
    ("questions", String(repeating: "? ", count: 100_000)),
    ("indents", (0..<1_400).map { String(repeating: " ", count: $0) + "a:\n" }.joined()),
    ("aliases", laughs),
    ("repeated keys", "{" + String(repeating: "a: 1, ", count: 100_000) + "}"),
    ("pairs of keys", "{" + (0..<40_000).map { "k\($0): 1, k\($0): 2, " }.joined() + "}"),
    ("unknown keys", (0..<60_000).map { "k\($0): 1\n" }.joined()),
    ("a long key", String(repeating: "k", count: 1_000_000) + ": 1\n"),
    ("a long value", "id: " + String(repeating: "k", count: 1_000_000)),
    ("list entries", "items:\n" + String(repeating: "- a\n", count: 200_000)),
    ("items", "items:\n" + String(repeating: "- {id: a, kind: note}\n", count: 40_000)),
    ("control characters", String(repeating: "\u{1}", count: 1_000_000)),
    ("anchors", String(repeating: "&a ", count: 300_000)),
    ("quotes", String(repeating: "\"", count: 1_000_000)),
    ("conditions", "items:\n- {id: a, kind: note, when: " + String(repeating: "{not: ", count: 5_000)),
  ]

  @Test(arguments: bombs.map(\.name))
  func `end in findings, soon`(name: String) throws {
    let text = try #require(Self.bombs.first { $0.name == name }).text
    let clock = ContinuousClock()
    var reading: QuestionnaireReading?
    let took = clock.measure { reading = QuestionnaireReader.read(Array(text.utf8), file: "bomb.yaml") }
    #expect(reading?.hasErrors == true)
    #expect((reading?.findings.count ?? 0) <= 1_000)
    // Generous, since test machines are shared and builds unoptimised.
    #expect(took < .seconds(120), "\(name) took \(took)")
  }
}
