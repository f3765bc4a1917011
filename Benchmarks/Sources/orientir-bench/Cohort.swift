import Foundation
import Language
import QuestionnaireModel
import Scoring

/// A made-up cohort, whole numbers only, so that any language makes it bit for bit: 60 ratings 0–4 in 6 scales, 36 schools × 4 grades.
///
/// Every stream of a pupil is a value of splitmix64; an answer is how many of four thresholds its latent value passes.
/// Every third item of a scale is reversed: what is stored is 4 − x.
struct Cohort {
  static let (scales, itemsPerScale, schools, grades) = (6, 10, 36, 4)
  static let items = scales * itemsPerScale

  let count: Int
  /// Row after row, as files of answers come.
  let answers: [UInt8]
  /// School and grade of each pupil as one number.
  let groups: [Int]

  init(_ count: Int) {
    self.count = count
    var answers = [UInt8](repeating: 0, count: count * Self.items)
    var groups = [Int](repeating: 0, count: count)
    for pupil in 0..<count {
      let drawn = Self.stream(pupil, 0)
      let (school, grade) = (Int(drawn % 36), Int((drawn >> 32) % 4))
      groups[pupil] = school * Self.grades + grade
      let general = 2 * Self.normal(Self.stream(pupil, 1))
      for scale in 0..<Self.scales {
        let shift =
          (school - 18) * 1_500 * ((school + scale) % 3) + (scale % 2 == 0 ? grade * 6_000 : -grade * 3_000)
        let base = general + 3 * Self.normal(Self.stream(pupil, 2 + scale)) + shift
        for item in 0..<Self.itemsPerScale {
          let column = scale * Self.itemsPerScale + item
          let latent = base + 4 * Self.normal(Self.stream(pupil, 8 + column))
          let middle = ((item * 7 + scale * 3) % 10 - 5) * 25_000
          let value = (0..<4).count { latent > ($0 - 2) * 130_000 + 65_000 + middle }
          answers[pupil * Self.items + column] = UInt8(Self.isReversed(column) ? 4 - value : value)
        }
      }
    }
    self.answers = answers
    self.groups = groups
  }

  /// Writes rows of 60 answers, school and grade, a byte each.
  func write(to path: String) throws {
    var bytes = Data(capacity: count * (Self.items + 2))
    for pupil in 0..<count {
      bytes.append(contentsOf: answers[(pupil * Self.items)..<((pupil + 1) * Self.items)])
      bytes.append(contentsOf: [UInt8(groups[pupil] / Self.grades), UInt8(groups[pupil] % Self.grades)])
    }
    try bytes.write(to: URL(fileURLWithPath: path))
  }

  static func isReversed(_ column: Int) -> Bool { column % itemsPerScale % 3 == 2 }

  private static func stream(_ pupil: Int, _ stream: Int) -> UInt64 {
    mixed(20_260_301 ^ mixed(UInt64(pupil) &* 128 &+ UInt64(stream)))
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// The sum of four 16-bit numbers about 0: nearly normal.
  private static func normal(_ bits: UInt64) -> Int {
    Int(bits & 0xFFFF) + Int((bits >> 16) & 0xFFFF) + Int((bits >> 32) & 0xFFFF) + Int(bits >> 48) - 131_070
  }

  /// The questionnaire that the answers are of, in the program's own model.
  static func questionnaire() -> Questionnaire {
    func text(_ word: String) -> LocalizedText { LocalizedText(ru: word, en: word) }
    let steps = (0...4).map { ResponseScale.Step(value: $0, text: text("\($0)")) }
    let passport = Passport(
      authors: [], theory: .empty, licence: "CC0-1.0", status: .draft, norms: .none, citations: [])
    return Questionnaire(
      id: "bench", version: Version(1, 0, 0), construct: .interests, title: text("Bench"), grades: 8...11,
      minutes: 10, passport: passport, responses: [ResponseScale(id: "r", steps: steps)],
      scales: (0..<scales).map { Scale(id: "s\($0)", title: text("s\($0)")) },
      sections: [Section(id: "all", items: (0..<items).map { "q\($0)" })],
      items: (0..<items).map { column in
        let weight = Fraction(isReversed(column) ? -1 : 1)
        let credit = Credit(scale: "s\(column / itemsPerScale)", weight: weight)
        return Item(
          id: "q\(column)", kind: .rating(response: "r", credits: [credit]), text: text("q\(column)"))
      })
  }

  /// The answers in the blocks that the program scores.
  func blocks(_ scorer: Scorer) -> [AnswerBlock] {
    stride(from: 0, to: count, by: AnswerBlock.standardCapacity).map { start in
      var block = scorer.makeAnswerBlock()
      for pupil in start..<min(count, start + AnswerBlock.standardCapacity) {
        let row = answers[(pupil * Self.items)..<((pupil + 1) * Self.items)].map { Int8($0) }
        block.append(AnswerRow(narrow: row, wide: []))
      }
      return block
    }
  }
}
