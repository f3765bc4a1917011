import Foundation
import Language
import QuestionnaireFiles
import QuestionnaireModel
import Scoring
import Testing

@Suite struct `Rules of scoring` {
  @Test func `values of a response scale ascend`() {
    let responses = Sample.responses.replacingOccurrences(of: "value: 0,", with: "value: 1,")
      .replacingOccurrences(of: "value: 1, text: {ru: может", with: "value: 1️⃣1, text: {ru: может")
    expectFindings(
      in: Sample.yaml(responses: responses),
      [.error("1️⃣", "response-order", "the value 1 stands after 1; put the values in ascending order")])
  }

  @Test func `weights are whole over the denominator`() {
    let items = Sample.items.replacingOccurrences(
      of: "Plant a wood}, credit: {nature: 1}", with: "Plant a wood}, credit: {nature: 1️⃣0.5}"
    )
    .replacingOccurrences(of: "{people: 1}", with: "{people: 2️⃣100.5}")
    expectFindings(
      in: Sample.yaml(items: items),
      [
        .error(
          "1️⃣", "weight",
          "the weight 0.5 is no whole number; give the scale denominator: 2 or change the weight"),
        .error("2️⃣", "weight", "the weight is greater than 100; choose a smaller one"),
      ])
  }

  @Test func `halves are legal with denominator 2`() {
    let items = Sample.items.replacingOccurrences(
      of: "Plant a wood}, credit: {nature: 1}", with: "Plant a wood}, credit: {nature: -0.5}")
    let scales = Sample.scales.replacingOccurrences(of: "en: Nature}}", with: "en: Nature}, denominator: 2}")
    expectFindings(
      in: Sample.yaml(
        scales: scales, items: items,
        examples: Sample.examples.replacingOccurrences(of: "nature: 3", with: "nature: 1")),
      [])
  }

  @Test func `prorating needs at-most`() {
    let scales = Sample.scales.replacingOccurrences(of: "method: mean", with: "missing: 1️⃣{rule: prorate}")
    expectFindings(
      in: Sample.yaml(scales: scales),
      [.error("1️⃣", "missing-rule", "prorate does not say how many answers may be missing; add at-most: 1")])
  }

  @Test func `ipsative scales have no means`() {
    let scales = Sample.scales.replacingOccurrences(
      of: "en: People}, method: mean", with: "en: People}, ipsative: true, method: 1️⃣mean")
    expectFindings(in: Sample.yaml(scales: scales), [.warning("1️⃣", "ipsative")])
  }

  @Test func `ipsative scales have no levels and are not prorated`() {
    let scales = Sample.scales.replacingOccurrences(
      of: "en: Nature}", with: "en: Nature}, ipsative: true, missing: {rule: 1️⃣prorate, at-most: 1}")
    expectFindings(
      in: Sample.yaml(
        scales: scales,
        items: Sample.items.replacingOccurrences(of: "{code: b,", with: "3️⃣{code: b,"),
        more:
          "bands:\n  - {scales: [people, 2️⃣nature], basis: answers, levels: [{id: a, from: 0, name: {ru: а, en: b}}]}"
      ),
      [
        .error("1️⃣", "ipsative", "an ipsative scale is not prorated; take refuse or leave-out"),
        .error(
          "2️⃣", "ipsative",
          "the ipsative scale “nature” has no levels: it compares within one person; take them out"),
        .warning("3️⃣", "orphan-option"),
      ])
  }

  private func bands(_ levels: String, scale: String = "nature") -> String {
    Sample.yaml(more: "bands:\n  - scale: \(scale)\n    basis: answers\n    levels: [\(levels)]")
  }

  private let name = "name: {ru: а, en: b}"

  @Test func `levels that cover the range are legal`() {
    expectFindings(in: bands("{id: a, from: 0, below: 2, \(name)}, {id: b, from: 2, \(name)}"), [])
    expectFindings(
      in: bands("{id: a, from: 0, below: 0.5, \(name)}, {id: b, from: 0.5, \(name)}", scale: "people"), [])
  }

  @Test(
    arguments: [
      (
        "{id: a, from: 0, below: 2, N}, {id: b, from: 1️⃣2.5, N}",
        "a gap between 2 and 2.5: the number in below is no longer part of its level; "
          + "write below: 2.5 in the level before or begin this one at 2"
      ),
      (
        "{id: a, from: 0, below: 2, N}, {id: b, from: 1️⃣1, N}",
        "the levels overlap from 1 to 2; write below: 1 in the level before or begin this one at 2"
      ),
      (
        "{id: a, from: 1️⃣1, N}",
        "the first level of the scale nature begins at 1, but the least possible is 0; begin there"
      ),
      ("{id: a, from: 1️⃣-1, N}", nil),
      (
        "{id: a, from: 0, below: 9, N}, {id: b, from: 1️⃣9, N}",
        "9 is out of reach: the most possible on the scale nature is 3; lower from or take the level out"
      ),
      ("{id: a, from: 0, below: 1️⃣3, N}", "the last level ends at 3, but 3 is possible; take below out"),
      ("1️⃣{id: a, from: 0, N}, {id: b, from: 2, N}", "only the last level can do without below; add below: 2"),
      (
        "{id: a, from: 0, below: 1️⃣0, N}, {id: b, from: 2, N}",
        "below (0) is not greater than from (0); raise below or lower from"
      ),
    ] as [(String, String?)])
  func `levels that miss the range are found`(levels: String, message: String?) {
    expectFindings(
      in: bands(levels.replacingOccurrences(of: "N", with: name)), [.error("1️⃣", "band-limits", message)])
  }

  @Test(
    arguments: [
      ("{from: 0, value: 10}, {from: 2, value: 50}", nil),
      (
        "{from: 1️⃣1, value: 10}, {from: 2, value: 50}",
        "the table leaves out the scores of the scale nature from 0 to 1: they get no standard score; "
          + "add a first row with from: 0"
      ),
      (
        "{from: 0, value: 50}, {from: 2, value: 1️⃣10}",
        "the table of the scale nature falls: more points, a lower value; check the columns, "
          + "and where that is meant, reverse the items' key (credit: -1)"
      ),
      (
        "{from: 0, value: 50}, {from: 2, value: 50}",
        "the table of the scale nature gives everybody the one value 50; carry over all rows, up to the score 3"
      ),
    ] as [(String, String?)])
  func `a norm table speaks of every score and rises`(rows: String, message: String?) {
    let isWhole = message?.contains("everybody") ?? false
    let table = (isWhole ? "1️⃣" : "") + "[\(rows)]"
    let norms = "norms: [{scale: nature, to: percentile, sample: {n: 120}, table: \(table)}]"
    expectFindings(
      in: Sample.yaml(
        passport: Sample.passport.replacingOccurrences(of: "norms: none", with: "norms: provisional"),
        more: norms),
      message.map { [.warning("1️⃣", "norm-table", $0)] } ?? [], registry: .builtIn)
  }

  @Test(arguments: [
    (
      "nature", "{id: a, from: 0, below: 1.5, N}, {id: b, from: 1️⃣1.5, N}",
      "the scale nature has no score 1.5: its scores go by 1; write 2"
    ),
    (
      "people", "{id: a, from: 0, below: 1.2, N}, 1️⃣{id: b, from: 1.2, below: 1.4, N}, {id: c, from: 1.4, N}",
      "no score of the scale people lies in the level “b”; move the limits apart or take it out"
    ),
  ])
  func `limits can be told apart by the scores there are`(scale: String, levels: String, message: String) {
    expectFindings(
      in: bands(levels.replacingOccurrences(of: "N", with: name), scale: scale),
      [.warning("1️⃣", "band-resolution", message)])
  }

  @Test func `limits between scores that prorating makes are legal`() {
    let scales = Sample.scales.replacingOccurrences(
      of: "en: Nature}", with: "en: Nature}, missing: {rule: prorate, at-most: 1}")
    expectFindings(
      in: Sample.yaml(
        scales: scales,
        more: "bands:\n  - {scale: nature, basis: answers, levels: [{id: a, from: 0, below: 1.5, \(name)}, "
          + "{id: b, from: 1.5, \(name)}]}"), [])
  }

  @Test func `the range is not judged by a key that credits a scale there isn't`() {
    expectFindings(
      in: bands("{id: a, from: 0, below: 2, \(name)}, {id: b, from: 2, \(name)}")
        .replacingOccurrences(
          of: "en: A wood}, credit: {nature: 1}}", with: "en: A wood}, credit: {1️⃣natur: 1}}"),
      [.error("1️⃣", "unknown-scale")])
  }

  @Test func `levels rest on something, and belong to one scale`() {
    let levels = "levels: [{id: a, from: 0, \(name)}]"
    expectFindings(
      in: Sample.yaml(
        more: """
          bands:
            - {scale: nature, basis: 1️⃣source, \(levels)}
            - {scale: people, basis: 2️⃣norms, \(levels)}
            - {scale: 3️⃣people, basis: source, source: Nobody 2026, \(levels)}
            - {scales: [4️⃣zoo], basis: answers, \(levels)}
            - 5️⃣{scale: nature, scales: [people], basis: answers, \(levels)}
            - {scales: [6️⃣nature], basis: answers, levels: 7️⃣[]}
          """),
      [
        .error(
          "1️⃣", "band-basis",
          "basis: source does not say where the levels come from; add source: \"author, title, year\""),
        .error(
          "2️⃣", "band-basis",
          "the levels rest on norms, but the passport says that there are none; take basis: answers or source"
        ),
        .error("3️⃣", "band-scale", "the scale “people” has levels already; keep one set"),
        .error("4️⃣", "band-scale", "there is no scale “zoo”; there are: nature, people"),
        .error("5️⃣", "band-scale", "one of the keys scale and scales is due, not both; keep one"),
        .error("6️⃣", "band-scale"), .error("7️⃣", "list-count"),
      ])
  }

  @Test func `meanings are for everybody or for each`() {
    func levels(_ meaning: String) -> String {
      Sample.yaml(
        more:
          "bands:\n  - {scale: nature, basis: answers, levels: [{id: a, from: 0, \(name), meaning: \(meaning)}]}"
      )
    }
    expectFindings(in: levels("{ru: а, en: b}"), [])
    expectFindings(
      in: levels("{1️⃣pupil: {ru: а, en: b}, psychologist: {ru: а, en: b}}"),
      [.warning("1️⃣", "meaning-reader")])
    expectFindings(
      in: levels("{pupil: {ru: а, en: b}, parent: {ru: а, en: b}, psychologist: {ru: а, en: b}}"), [])
    expectFindings(in: levels("1️⃣{parent: {ru: а, en: b}}"), [.error("1️⃣", "missing-key")])
    expectFindings(
      in: levels("{pupil: {ru: а, en: b}, parent: 1️⃣{ru: а}, psychologist: {ru: а, en: b}}"),
      [.error("1️⃣", "language")])
  }

  private func item(_ text: String) -> String {
    Sample.yaml(
      responses: "", scales: "", sections: "sections:\n  - {id: main, items: [q]}",
      items: "items:\n  - {id: q, \(text)}",
      examples: "")
  }

  @Test func `bounds of a multiple item can be met`() {
    let options =
      "options: [{code: a, text: {ru: а, en: b}}, {code: b, text: {ru: б, en: c}}, {code: c, text: {ru: в, en: d}, alone: true}]"
    func multiple(_ bounds: String) -> String {
      item("kind: multiple, text: {ru: а, en: b}, \(bounds), \(options)")
    }
    expectFindings(in: multiple("at-least: 2, at-most: 2"), [])
    expectFindings(
      in: multiple("at-least: 1️⃣2, at-most: 1"),
      [.error("1️⃣", "multiple-bounds", "at-least (2) is greater than at-most (1); change them")])
    expectFindings(
      in: multiple("at-least: 1️⃣3"),
      [.error("1️⃣", "multiple-bounds", "so many options cannot be chosen together; reduce at-least")])
    expectFindings(in: multiple("at-most: 1️⃣4"), [.error("1️⃣", "number")])
  }

  @Test(
    arguments: [
      ("from: 0, to: 10", "", nil),
      ("from: -0.5, to: 10, decimals: 1", "", nil),
      ("from: 10, to: 1️⃣10", "number-bounds", "to (10) is not greater than from (10); change them"),
      (
        "from: 1️⃣0.5, to: 10", "number-bounds",
        "0.5 has more decimals than decimals (0) says; raise decimals or round it"
      ),
      (
        "from: 0, to: 1️⃣999999, decimals: 4", "number-bounds",
        "the number 999999 is too great to be stored; reduce decimals"
      ),
      ("from: 0, to: 10, decimals: 1️⃣5", "number", nil),
    ] as [(String, String, String?)])
  func `bounds of a number ascend and can be stored`(bounds: String, rule: String, message: String?) {
    expectFindings(
      in: item("kind: number, text: {ru: а, en: b}, \(bounds)"),
      rule.isEmpty ? [] : [.error("1️⃣", rule, message)])
  }
}
