import Psychometrics

/// Codes, their agreement and the differentiation of profiles (`riasec.json`).
enum RiasecConformance {
  static func family() throws -> ComparisonFamily {
    var family = ComparisonFamily(engine: "R holland 0.1.2-3, checked by hand", comparisons: [])
    let reference = try ConformanceFolder.json("riasec.json")
    func add(_ figure: String, _ set: String, _ ours: Double?, _ theirs: ReferenceNode, _ tolerance: Double) {
      family.comparisons.append(
        Comparison(figure: figure, set: set, ours: ours, theirs: theirs.number, tolerance: tolerance))
    }
    for pair in reference["pairs"].list {
      let (a, b) = (pair["a"].text ?? "", pair["b"].text ?? "")
      let (left, right) = (RiasecCode(a), RiasecCode(b))
      let both = left.flatMap { left in right.map { (left, $0) } }
      add("C index", "\(a) \(b)", both.map { Double(RiasecGeometry.cIndex($0, $1)) }, pair["brown_gore_C"], 0)
      add("Iachan's M", "\(a) \(b)", both.map { Double(RiasecGeometry.iachanM($0, $1)) }, pair["iachan_M"], 0)
    }
    for (place, profile) in reference["profiles"].list.enumerated() {
      let scores = RiasecType.allCases.compactMap { profile["scores"][String($0.letter)].number }
      let (set, ours) = ("profile \(place + 1)", RiasecDifferentiation(scores))
      let codes = RiasecOrder(scores)?.tieBrokenCodes.map(\.description) ?? []
      family.comparisons.append(
        Comparison(
          figure: "code of three letters, ties left open", set: set,
          ours: codes.contains(profile["code3"].text ?? "") ? 1 : 0, theirs: 1, tolerance: 0))
      for (key, value) in [
        ("DI1", ours?.firstToSecond), ("DI2", ours?.firstToThird), ("DI3", ours?.iachanFirst),
        ("DI4", ours?.iachanSecond), ("DI5", ours?.range), ("DI6", ours?.relativeRange),
        ("DI7", ours?.deviation),
      ] { add("differentiation \(key)", set, value, profile["differentiation"][key], 1e-12) }
    }
    return family
  }
}
