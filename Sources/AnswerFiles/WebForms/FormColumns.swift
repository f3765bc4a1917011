/// What the columns of an export are.
struct FormColumns {
  enum Use: Hashable {
    case target(FormTarget, byAnswers: Bool)
    case personal, service, empty, skipped
    case unmatched(nearest: String?)
    case ambiguous([FormTarget])
    case shared(FormTarget)
  }

  private(set) var uses: [Use]

  init(_ table: FormTable, _ targets: FormTargets, _ decisions: FormDecisions) {
    uses = table.header.indices.map { index in
      switch decisions.columns[index] {
      case .target(let target)?: .target(target, byAnswers: false)
      case .skipped?: .skipped
      case nil: Self.use(of: index, in: table, targets)
      }
    }
    settleShared(table, decided: Set(decisions.columns.keys))
  }

  private static func texts(_ index: Int, _ table: FormTable) -> Set<String> {
    Set(table.rows.lazy.map { $0.cells[index].text }.filter { !$0.isEmpty })
  }

  private static func use(of index: Int, in table: FormTable, _ targets: FormTargets) -> Use {
    let heading = FormHeading(table.header[index].text)
    guard !heading.keys.isEmpty else {
      return texts(index, table).isEmpty ? .empty : .unmatched(nearest: nil)
    }
    let matches = targets.matches(heading)
    if matches.count == 1, let target = matches.first { return .target(target, byAnswers: false) }
    if matches.isEmpty {
      switch KnownHeading(heading) {
      case .attribute(let column)?: return .target(.attribute(column), byAnswers: false)
      case .personal?: return .personal
      case .service?: return .service
      case nil: break
      }
      if let target = targets.byID(heading) { return .target(target, byAnswers: false) }
    }
    if let target = targets.byAnswers(texts(index, table)), matches.isEmpty || matches.contains(target) {
      return .target(target, byAnswers: true)
    }
    guard matches.isEmpty else {
      return .ambiguous(matches.sorted { targets.name($0) < targets.name($1) })
    }
    return .unmatched(nearest: targets.nearest(heading))
  }

  /// An item has one column.
  ///
  /// Forms keep the empty columns of questions that were deleted: those give way.
  private mutating func settleShared(_ table: FormTable, decided: Set<Int>) {
    var holders: [FormTarget: [Int]] = [:]
    for (index, use) in uses.enumerated() {
      if case .target(let target, _) = use { holders[target, default: []].append(index) }
    }
    for (target, indices) in holders where indices.count > 1 {
      let chosen = indices.filter(decided.contains)
      let filled = indices.filter { !Self.texts($0, table).isEmpty }
      let keepers = chosen.count == 1 ? chosen : filled
      if keepers.count <= 1 {
        for index in indices where index != keepers.first ?? indices[0] { uses[index] = .empty }
        if chosen.count == 1 {
          for index in filled where index != chosen[0] { uses[index] = .skipped }
        }
      } else {
        for index in indices { uses[index] = .shared(target) }
      }
    }
  }
}
