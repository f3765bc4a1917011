import Psychometrics

/// Careless responding against R careless and psych (`careless-personfit.json`, `sets`).
enum CarelessConformance {
  static func family() throws -> ComparisonFamily {
    var family = ComparisonFamily(engine: "R careless 1.2.2, psych 2.2.9", comparisons: [])
    let reference = try ConformanceFolder.json("careless-personfit.json")
    for set in reference["sets"].list { try compare(set, &family) }
    family.departures += [
      (
        "sign of even–odd consistency",
        "careless turns it round from version 1.2.0, so that high means careless; ours keeps it: 1 is consistent"
      ),
      (
        "longstring_testdata",
        "the file gives ten results but not the answers they come from; the runs of the two data sets are compared instead"
      ),
    ]
    return family
  }

  private static func compare(_ set: ReferenceNode, _ family: inout ComparisonFamily) throws {
    let id = set["id"].text ?? ""
    let table = try ReferenceData(id == "careless_dataset" ? id : "bfi")
    let size = Int(set["k"].number ?? 0)
    let rows = table.rows.prefix(Int(set["n"].number ?? 0)).map { Array($0.prefix(size)) }
    let statistics = rows.reduce(into: SufficientStatistics(itemCount: size)) { statistics, row in
      statistics.add(row.map { $0.map { Int($0) } })
    }
    func add(_ figure: String, _ theirs: ReferenceNode, _ ours: ([Double?]) -> Double?) {
      guard !theirs.list.isEmpty else { return }
      for (index, row) in rows.enumerated() {
        family.comparisons.append(
          Comparison(
            figure: figure, set: id, ours: ours(row), theirs: theirs[index].number, tolerance: 1e-10))
      }
    }
    add("longest run", set["longstring"]) { AnswerRuns($0).map { Double($0.longest) } }
    add("average run", set["avgstring"]) { AnswerRuns($0)?.average }
    add("intra-individual variability", set["irv"], ResponseVariability.deviation)
    add("person–total correlation", set["person_total_r"], PersonTotalCorrelation(statistics).coefficient)
    var scales: [[Int]] = []
    for count in set["factors"].numbers {
      let first = scales.joined().count
      scales.append(Array(first..<(first + Int(count ?? 0))))
    }
    let consistency = try EvenOddConsistency(scales: scales)
    add("even–odd consistency (sign turned)", set["evenodd"]) { row in
      consistency.coefficient(row).map { -$0 }
    }
    if !set["mahad_dsq"].list.isEmpty {
      let distances = try MahalanobisDistance(statistics)
      add("Mahalanobis D²", set["mahad_dsq"]) { distances.distance($0)?.squared }
      add("Mahalanobis D², exact", set["mahad_exact"]) { distances.distance($0)?.squared }
      for (key, limit) in [("mahad_flag_p99", 0.01), ("mahad_flag_p999", 0.001)] {
        let flagged = Set(set[key].numbers.compactMap { $0 })
        for (index, row) in rows.enumerated() {
          family.comparisons.append(
            Comparison(
              figure: "D² beyond \(limit)", set: id,
              ours: distances.distance(row).map { $0.probability < limit ? 1 : 0 },
              theirs: flagged.contains(Double(index + 1)) ? 1 : 0, tolerance: 0))
        }
      }
    }
    func addPairs(_ figure: String, _ key: String, _ pairs: ItemPairs) {
      add(figure, set[key], pairs.coefficient)
      add("\(figure), pairs answered", set["\(key)_pairs_used"]) { Double(pairs.answeredCount($0)) }
      guard !set["\(key)_pairs"].list.isEmpty else { return }
      let theirs = Set(set["\(key)_pairs"].list.map { $0.texts.sorted() })
      let ours = Set(
        pairs.pairs.map { [table.columns[$0.later], table.columns[$0.earlier]].sorted() })
      family.comparisons.append(
        Comparison(
          figure: "\(figure), pairs in only one of both", set: id,
          ours: Double(ours.symmetricDifference(theirs).count), theirs: 0, tolerance: 0))
    }
    addPairs(
      "psychometric synonyms", "psychsyn",
      .synonyms(statistics, from: set["psychsyn_critval"].number ?? .nan))
    addPairs(
      "psychometric antonyms", "psychant",
      .antonyms(statistics, to: set["psychant_critval"].number ?? .nan))
  }
}
