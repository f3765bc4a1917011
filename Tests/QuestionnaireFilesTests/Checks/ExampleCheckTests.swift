import Foundation
import Language
import QuestionnaireFiles
import QuestionnaireModel
import Scoring
import Testing

@Suite struct `Worked examples` {
  private let leading = """
    scoring:
      - {module: leading, with: {scales: [nature, people]}}
    bands:
      - {scale: nature, basis: answers, levels: [
          {id: low, from: 0, below: 2, name: {ru: а, en: b}}, {id: high, from: 2, name: {ru: а, en: b}}]}
    validity:
      - {module: straight, seconds: 3}
    """

  private func yaml(_ example: String) -> String {
    Sample.yaml(
      more: leading, examples: "examples:\n  - " + example.replacingOccurrences(of: "\n", with: "\n    "))
  }

  @Test func `what comes out exactly has no findings`() {
    expectFindings(
      in: yaml(
        """
        name: {ru: Имя, en: Name}
        others: {rating: 2}
        answers: {r02: 1, p01: a}
        seconds: 2.5
        scores: {nature: 3, people: 1}
        bands: {nature: high}
        labels: {leading: nature, leading-first: nature, leading-points: "3:1"}
        flags: [fast, straight]
        """.replacingOccurrences(of: "[fast, straight]", with: "[fast]")), [])
    expectFindings(
      in: yaml(
        """
        answers: {r01: 2, r02: 2, p01: b}
        scores: {nature: 2, people: 2}
        labels: {leading: nature people}
        flags: []
        """), [])
  }

  @Test func `a figure that does not come out names both`() {
    expectFindings(
      in: yaml(
        """
        answers: {r01: 2, r02: null, p01: a}
        scores: {nature: 1️⃣4, people: 2️⃣1}
        bands: {nature: 3️⃣low}
        labels: {leading: 4️⃣"nature people", leading-points: 5️⃣"3:1"}
        flags: 6️⃣[fast]
        """),
      [
        .error(
          "1️⃣", "example-score",
          "scale nature: the example says 4, but 3 comes out; compute it by hand again, and if it is right look at credit"
        ),
        .error(
          "2️⃣", "example-score",
          "scale people: the example says 1, but there is no score: nothing is answered; write null or add the answers"
        ),
        .error(
          "3️⃣", "example-band",
          "level of scale nature: the example says “low”, but “high” comes out; mend the example or the limits in bands"
        ),
        .error(
          "4️⃣", "example-label",
          "leading: the example says “nature people”, but “nature” comes out; mend the example or the module's parameters"
        ),
        .error("5️⃣", "example-label"),
        .error(
          "6️⃣", "example-flags",
          "remarks: the example says [fast], but none comes out; mend the example or validity"),
      ])
  }

  @Test func `a score that must not be there names what there is`() {
    expectFindings(
      in: yaml("answers: {r01: 2, r02: 1, p01: a}\nscores: {nature: 1️⃣null, people: 2️⃣1.5}"),
      [
        .error(
          "1️⃣", "example-score",
          "scale nature: the example says null, but 3 comes out; write the score or take answers out"),
        .error(
          "2️⃣", "example-score",
          "scale people: the example says 1.5, but 1 comes out; compute it by hand again, and if it is right look at credit"
        ),
      ])
    expectFindings(in: yaml("answers: {r01: 2}\nscores: {nature: null, people: null}"), [])
    expectFindings(
      in: yaml("answers: {r01: 2}\nscores: {nature: 1️⃣2, people: null}"),
      [
        .error(
          "1️⃣", "example-score",
          "scale nature: the example says 2, but there is no score: 1 missing, at most 0 allowed; write null or add the answers"
        )
      ])
  }

  @Test func `labels and remarks that nobody gives are found`() {
    expectFindings(
      in: yaml(
        "answers: {r01: 2, r02: 1, p01: a}\nscores: {nature: 3, people: 1}\nlabels: {1️⃣leeding: nature}\nflags: [2️⃣fest]"
      ),
      [
        .error("1️⃣", "example-label", "no module gives an output “leeding”; did you mean “leading”?"),
        .error("2️⃣", "example-flags", "there is no remark “fest”; did you mean “fast”?"),
      ])
  }

  @Test(
    arguments: [
      (
        "{r01: 1️⃣5}",
        "the answer to the item “r01” cannot stand: 5 is no step of the response scale; there are: 0, 1, 2"
      ),
      ("{r01: 1️⃣[1]}", "an answer of the kind rating is written otherwise: a whole number"),
      ("{r01: 1️⃣1.5}", nil), ("{r01: 1️⃣}", nil),
      ("{p01: 1️⃣c}", "the answer to the item “p01” cannot stand: there is no option “c”; there are: a, b"),
      ("{p01: 1️⃣{a: b}}", "an answer of the kind choice is written otherwise: one word or text"),
      ("{1️⃣r1: 1}", "there is no item “r1”; did you mean “r01”?"),
    ] as [(String, String?)])
  func `answers that cannot stand are found`(answers: String, message: String?) {
    expectFindings(
      in: yaml("answers: \(answers)\nscores: {nature: null, people: null}"),
      [.error("1️⃣", "example-answer", message)])
  }

  @Test func `what the others are answered with must fit them all`() {
    expectFindings(
      in: yaml(
        "others: {rating: 1️⃣4, choice: a, 2️⃣note: a}\nanswers: {r02: 1}\nscores: {nature: null, people: 1}"),
      [
        .error(
          "1️⃣", "example-answer",
          "this answer cannot stand for the item “r01”: 4 is no step of the response scale; there are: 0, 1, 2; give another or name the items in answers"
        ),
        .error("2️⃣", "unknown-key"),
      ])
  }

  @Test func `examples are not scored while anything else is wrong`() {
    expectFindings(
      in: Sample.yaml(
        more: "1️⃣zzzzzz: 1", examples: Sample.examples.replacingOccurrences(of: "nature: 3", with: "nature: 9")
      ),
      [.error("1️⃣", "unknown-key")])
  }

  @Test func `a fraction is an exact expectation`() throws {
    let scales = Sample.scales.replacingOccurrences(of: "method: mean", with: "method: mean, denominator: 2")
    let items = Sample.items.replacingOccurrences(
      of: "A wood}, credit: {nature: 1}", with: "A wood}, credit: {nature: 1, people: 0.5}")
    func examples(_ people: String) -> String {
      "examples:\n  - {answers: {r01: 2, r02: 0, p01: a}, scores: {nature: 3, people: \(people)}}"
    }
    expectFindings(in: Sample.yaml(scales: scales, items: items, examples: examples("1/4")), [])
    expectFindings(in: Sample.yaml(scales: scales, items: items, examples: examples("0.25")), [])
    expectFindings(
      in: Sample.yaml(scales: scales, items: items, examples: examples("1️⃣1/3")),
      [
        .error(
          "1️⃣", "example-score",
          "scale people: the example says 1/3, but 0.25 comes out; compute it by hand again, and if it is right look at credit"
        )
      ])
    expectFindings(
      in: Sample.yaml(scales: scales, items: items, examples: examples("1️⃣1/0")), [.error("1️⃣", "number")])
  }
}
