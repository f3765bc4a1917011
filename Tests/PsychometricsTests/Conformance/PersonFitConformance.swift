import Psychometrics

/// Person fit against R PerFit and mirt (`careless-personfit.json`).
enum PersonFitConformance {
  /// PerFit prints four decimals: half a unit of the last, and what rounding adds to a figure that lies exactly between two.
  static let printed = 5e-5 + 1e-12

  static func family() throws -> ComparisonFamily {
    var family = ComparisonFamily(engine: "R PerFit 1.4.6, mirt 1.41", comparisons: [])
    let reference = try ConformanceFolder.json("careless-personfit.json")
    for set in reference["personfit"].list {
      try compare(set, zh: reference["mirt_personfit_Zh"][set["id"].text ?? ""], &family)
    }
    for set in reference["personfit_poly"].list { try compareSteps(set, &family) }
    return family
  }

  private static func compare(_ set: ReferenceNode, zh: ReferenceNode, _ family: inout ComparisonFamily)
    throws
  {
    let id = set["id"].text ?? ""
    let items = try zip(set["a"].numbers, set["b"].numbers).map {
      try GradedItem.logistic(discrimination: $0 ?? .nan, difficulty: $1 ?? .nan)
    }
    let table = try ReferenceData(id == "LSAT6_200" ? "debian_lsat6" : id)
    let places = set["rows"].numbers.compactMap { $0.map { Int($0) - 1 } }
    let rows = (places.isEmpty ? Array(table.rows.indices) : places).map { row in
      table.rows[row].prefix(items.count).map { $0.map { $0 == 1 } }
    }
    guard let order = GuttmanOrder(sample: rows) else { return }
    func add(_ figure: String, _ key: String, _ ours: (GuttmanPattern) -> Double?) {
      for (index, row) in rows.enumerated() {
        family.comparisons.append(
          Comparison(
            figure: figure, set: id, ours: order.pattern(row).flatMap(ours),
            theirs: set[key][index].number, tolerance: printed))
      }
    }
    // Theirs are 0 for a constant pattern, which has no errors that it could make.
    let constant = rows.count { order.pattern($0)?.isConstant ?? false }
    for key in ["Gnormed", "NCI"] {
      family.departures.append(
        (
          "\(key) of constant patterns, \(id) (\(constant) of \(rows.count))",
          "PerFit gives 0 to both, although the one is 1 − 2 times the other; 0/0 is no figure, ours is none"
        ))
    }
    add("Guttman errors", "G") { Double($0.errors) }
    add("Guttman errors, normed (constant patterns as 0)", "Gnormed") {
      $0.isConstant ? 0 : $0.normedErrors
    }
    add("norm conformity index (constant patterns as 0)", "NCI") { $0.isConstant ? 0 : $0.normConformity }
    add("U3", "U3", \.u3)
    add("U3, standardised", "ZU3", \.standardisedU3)
    add("modified caution index C*", "Cstar", \.modifiedCaution)
    add("Sato's caution index", "C.Sato", \.caution)
    add("personal point-biserial", "r.pbis", \.pointBiserial)
    // These three have a figure for constant patterns too, which PerFit leaves out.
    add("agreement A", "A.KB") { $0.isConstant ? nil : $0.agreement }
    add("disagreement D", "D.KB") { $0.isConstant ? nil : $0.disagreement }
    add("dependability E", "E.KB") { $0.isConstant ? nil : $0.dependability }
    let scalability = TransposedScalability(rows)
    let fit = LikelihoodFit(try IrtScale(items))
    for (index, row) in rows.enumerated() {
      let pattern = row.map { $0.map { $0 ? 1 : 0 } }
      let theta = set["theta"][index].number ?? .nan
      let lz = fit.lz(pattern, at: theta)
      var figures = [
        ("Hᵀ", scalability.coefficient(row), set["Ht"][index].number, printed),
        ("lz", lz, set["lz"][index].number, printed),
        ("lz*", fit.snijdersLz(pattern, at: theta), set["lzstar_ML"][index].number, printed),
      ]
      if !zh.list.isEmpty { figures.append(("Zh of mirt", lz, zh[index].number, 1e-10)) }
      for (figure, ours, theirs, tolerance) in figures {
        family.comparisons.append(
          Comparison(figure: figure, set: id, ours: ours, theirs: theirs, tolerance: tolerance))
      }
    }
  }

  private static func compareSteps(_ set: ReferenceNode, _ family: inout ComparisonFamily) throws {
    let id = set["id"].text ?? ""
    let rows = try ReferenceData("mirt_Science").rows.map { $0.map { $0.map { Int($0) - 1 } } }
    guard let steps = GuttmanSteps(sample: rows, categoryCount: Int(set["Ncat"].number ?? 0)) else { return }
    func add(_ figure: String, _ key: String, _ ours: ([Int?]) -> Double?) {
      for (index, row) in rows.enumerated() {
        family.comparisons.append(
          Comparison(
            figure: figure, set: id, ours: ours(row), theirs: set[key][index].number, tolerance: printed))
      }
    }
    func orZero(_ figure: @escaping ([Int?]) -> Double?) -> ([Int?]) -> Double? { { figure($0) ?? 0 } }
    add("Guttman errors, graded", "Gpoly") { steps.errorCount($0).map(Double.init) }
    add("Guttman errors, graded, normed (none as 0)", "Gnormed_poly", orZero(steps.normedErrors))
    add("U3, graded (none as 0)", "U3poly", orZero(steps.u3))
    let constant = rows.count { steps.normedErrors($0) == nil }
    family.departures.append(
      (
        "normed errors and U3 of patterns without another of their sum, \(id) (\(constant) of \(rows.count))",
        "PerFit gives 0; 0/0 is no figure, ours is none"
      ))
  }
}
