import Foundation
import Language
import QuestionnaireFiles
import QuestionnaireModel
import Testing

/// A questionnaire of forced choices between scales, each named by one letter.
struct ForcedChoiceSample {
  var scales: [String]
  /// The scales of each item's options; an option may credit none or several.
  var items: [[[String]]]
  var isIpsative = true
  /// Put before the place of a scale's values, of the key `items`, of an option or of its credit.
  var scaleMarks: [String: String] = [:]
  var itemsMark = ""
  var optionMarks: [String: String] = [:]
  var creditMarks: [String: String] = [:]
  var norms = "none"
  var codes = ["a", "b", "c", "d"]

  /// A sample of pairs written as `xy`.
  init(_ scales: String, pairs: [String]) {
    self.scales = scales.map { String($0) }
    items = pairs.map { $0.map { [String($0)] } }
  }

  var yaml: String {
    let places = items.indices.map { "p\($0)" }
    let options = items.enumerated().map { index, offers in
      let lines = offers.enumerated().map { place, credited in
        let key = "p\(index)\(codes[place])"
        let text = "text: {ru: занятие \(index) \(place), en: activity \(index) \(place)}"
        return "      - \(optionMarks[key] ?? ""){code: \(codes[place]), \(text)"
          + (credited.isEmpty
            ? "}"
            : ", \(creditMarks[key] ?? "")credit: {"
              + credited.map { "\($0): 1" }.joined(separator: ", ") + "}}")
      }
      return
        "  - id: p\(index)\n    kind: choice\n    text: {ru: Что \(index)?, en: What \(index)?}\n    options:\n"
        + lines.joined(separator: "\n")
    }
    return Sample.yaml(
      passport: Sample.passport.replacingOccurrences(of: "norms: none", with: "norms: \(norms)"),
      responses: "",
      scales: "scales:\n"
        + scales.map {
          "  \($0): \(scaleMarks[$0] ?? ""){title: {ru: Шкала \($0), en: Scale \($0)}"
            + (isIpsative ? ", ipsative: true}" : "}")
        }.joined(separator: "\n"),
      sections: "sections:\n  - {id: main, items: [\(places.joined(separator: ", "))]}",
      items: itemsMark + "items:\n" + options.joined(separator: "\n"),
      examples: "examples:\n  - {answers: {}, scores: {"
        + scales.map { "\($0): null" }.joined(separator: ", ") + "}}")
  }
}

@Suite struct `Rules of forced choice` {
  @Test func `a double round robin is clean`() {
    expectFindings(in: ForcedChoiceSample("xyz", pairs: ["xy", "yz", "zx", "yx", "zy", "xz"]).yaml, [])
  }

  @Test func `every scale is offered equally often and on both sides, and meets every other`() {
    var sample = ForcedChoiceSample("xyz", pairs: ["xy", "xz", "xy"])
    sample.scaleMarks = ["x": "1️⃣", "y": "2️⃣", "z": "3️⃣"]
    sample.itemsMark = "4️⃣"
    expectFindings(
      in: sample.yaml,
      [
        .warning(
          "1️⃣", "ipsative-balance",
          "the scale “x” stands first 3\u{A0}times, but second 0\u{A0}times; swap the options in some of the pairs"
        ),
        .warning(
          "2️⃣", "ipsative-balance",
          "the scale “y” is offered 2\u{A0}times, another 3; balance them: look for an option that credits the wrong scale"
        ),
        .warning(
          "2️⃣", "ipsative-balance",
          "the scale “y” stands first 0\u{A0}times, but second 2\u{A0}times; swap the options in some of the pairs"
        ),
        .warning("3️⃣", "ipsative-balance"),
        .warning(
          "4️⃣", "pair-balance",
          "the scales y and z meet in one item 0\u{A0}times, but x and y 2\u{A0}times; "
            + "balance the meetings: else a score depends on its rivals"),
      ])
  }

  @Test func `an option scored to the wrong scale shows in the balance, as in the thirty pairs in the wild`()
  {
    // The ten pairs of five scales, twice; in one of them the first option credits another scale.
    let once = ["ab", "cd", "ea", "bc", "de", "ac", "eb", "da", "ce", "bd"]
    let pairs = once + once.map { String($0.reversed()) }
    expectFindings(in: ForcedChoiceSample("abcde", pairs: pairs).yaml, [])
    var wrong = ForcedChoiceSample("abcde", pairs: pairs)
    wrong.items[3][0] = ["d"]
    wrong.scaleMarks = ["a": "1️⃣", "b": "2️⃣", "c": "3️⃣", "e": "4️⃣"]
    wrong.itemsMark = "5️⃣"
    expectFindings(
      in: wrong.yaml,
      [
        .warning("1️⃣", "ipsative-balance"), .warning("2️⃣", "ipsative-balance"),
        .warning("3️⃣", "ipsative-balance"), .warning("4️⃣", "ipsative-balance"),
        .warning("5️⃣", "pair-balance"),
      ])
  }

  @Test func `scales of groups that never meet are not compared`() {
    // Two dichotomies of unequal length, as in type indicators.
    expectFindings(in: ForcedChoiceSample("einf", pairs: ["ei", "ie", "ei", "ie", "nf", "fn"]).yaml, [])
  }

  @Test func `one meeting more is borne where it cannot be helped`() {
    expectFindings(
      in: ForcedChoiceSample("xyz", pairs: ["xy", "yz", "zx", "xy", "yz", "zx"]).yaml, [])
    var sample = ForcedChoiceSample("wxyz", pairs: ["wx", "yz", "xw", "zy"])
    sample.itemsMark = "1️⃣"
    // w meets x twice and y never; but they are two groups.
    expectFindings(in: sample.yaml, [])
    sample = ForcedChoiceSample("wxyz", pairs: ["wx", "xy", "yz", "zw"])
    sample.itemsMark = "1️⃣"
    // Four meetings of six pairs: two pairs must do without.
    expectFindings(in: sample.yaml, [])
  }

  @Test func `places in triads are balanced too`() {
    var sample = ForcedChoiceSample("xyz", pairs: ["xyz", "yzx", "zxy"])
    expectFindings(in: sample.yaml, [])
    sample = ForcedChoiceSample("xyz", pairs: ["xyz", "xzy", "xyz"])
    sample.scaleMarks = ["x": "1️⃣", "y": "2️⃣", "z": "3️⃣"]
    expectFindings(
      in: sample.yaml,
      [
        .warning(
          "1️⃣", "ipsative-balance",
          "the scale “x” stands in the places 1 to 3 unequally often (3, 0, 0); move the options"),
        .warning("2️⃣", "ipsative-balance"), .warning("3️⃣", "ipsative-balance"),
      ])
  }

  @Test
  func `an option credits a scale where its siblings do, and one only, as in the corrupt key in the wild`() {
    var sample = ForcedChoiceSample("xyz", pairs: ["xy", "yz", "zx", "yx", "zy", "xz"])
    sample.items[2][1] = []
    sample.items[5][0] = ["x", "y"]
    sample.optionMarks = ["p2b": "1️⃣"]
    sample.creditMarks = ["p5a": "2️⃣"]
    sample.itemsMark = "3️⃣"
    sample.scaleMarks = ["x": "4️⃣", "z": "5️⃣"]
    expectFindings(
      in: sample.yaml,
      [
        .warning(
          "1️⃣", "orphan-option", "the option “b” credits no scale, but its siblings do; add its credit"),
        .warning(
          "2️⃣", "double-credit",
          "the option “a” credits the scales x, y at once, its siblings one; keep one scale"),
        .warning("3️⃣", "pair-balance"), .warning("4️⃣", "ipsative-balance"),
        .warning("5️⃣", "ipsative-balance"),
      ])
  }

  @Test func `a way out that stands in every choice is no orphan`() {
    var sample = ForcedChoiceSample("xyz", pairs: ["xy", "yz", "zx", "yx", "zy", "xz"])
    sample.items = sample.items.map { $0 + [[]] }
    let found = QuestionnaireReader.read(
      Array(sample.yaml.utf8), file: "sample.yaml", registry: Sample.registry
    ).findings
    #expect(!found.contains { $0.rule == "orphan-option" })
  }

  @Test func `options of other choices may credit nothing or several scales`() {
    expectFindings(
      in: Sample.yaml(
        items: Sample.items.replacingOccurrences(
          of: "en: A wood}, credit: {nature: 1}}", with: "en: A wood}, credit: {nature: 1, people: 1}}")), [])
  }

  @Test func `choice between scales is marked as ipsative`() {
    var sample = ForcedChoiceSample("xyz", pairs: ["xy", "yz", "zx"])
    sample.isIpsative = false
    sample.scaleMarks = ["x": "1️⃣"]
    expectFindings(
      in: sample.yaml,
      [
        .warning(
          "1️⃣", "ipsative-unmarked",
          "on the scales x, y, z one is chosen instead of another, and everybody has the same sum; "
            + "give each ipsative: true")
      ])
    // Yes and no: not everybody has the same sum.
    sample.items = [[["x"], []], [["y"], []], [["z"], []]]
    sample.scaleMarks = [:]
    expectFindings(in: sample.yaml, [])
  }

  @Test func `ipsative scales have no norms`() {
    var sample = ForcedChoiceSample("xyz", pairs: ["xy", "yz", "zx"])
    sample.norms = "1️⃣established"
    expectFindings(
      in: sample.yaml,
      [
        .error(
          "1️⃣", "ipsative",
          "ipsative scales have no norms: their points speak of the order within one person only; write norms: none"
        )
      ])
  }
}
