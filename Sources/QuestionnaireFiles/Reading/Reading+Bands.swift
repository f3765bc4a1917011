import Language
import QuestionnaireModel

extension Reading {
  /// `bands`: levels on scales; an entry for several scales becomes one band each.
  mutating func readBands(_ node: SourceNode) {
    for node in list(node, most: Self.mostParts) {
      let optional = ["scale", "scales", "source"]
      guard let fields = fields(node, required: ["basis", "levels"], optional: optional) else { continue }
      var scales: [String] = []
      switch (fields["scale"], fields["scales"]) {
      case (let one?, nil):
        if let several = one.list?.map(\.text), several.count > 1, !several.contains(nil) {
          scales = several.compactMap { $0 }
          report.error("kind", at: one.place) { $0.slips.scalesForSeveral(Words.listed(scales)) }
        } else {
          scales = word(one).map { [$0] } ?? []
        }
      case (nil, let several?): scales = words(several, least: 1)
      default: report.error("band-scale", at: node.place) { $0.scaleOrScales }
      }
      let basis = fields["basis"].flatMap { oneOf(Band.Basis.self, $0) } ?? .answers
      let source = fields["source"].flatMap { word($0) }
      let levels = fields["levels"].map { self.levels($0) } ?? []
      for scale in scales {
        draft.questionnaire.bands.append(Band(scale: scale, basis: basis, source: source, levels: levels))
        draft.bands.append(node)
      }
    }
  }

  private mutating func levels(_ node: SourceNode) -> [BandLevel] {
    guard let nodes = list(node) else { return [] }
    if !(1...20).contains(nodes.count) {
      report.error("list-count", at: node.place) { $0.listCount(nodes.count, 1, 20) }
    }
    var levels: [BandLevel] = []
    var ids: [(id: String, place: Place)] = []
    for node in nodes.prefix(20) {
      let optional = ["below", "meaning"]
      guard let fields = fields(node, required: ["id", "from", "name"], optional: optional) else { continue }
      var level = BandLevel(id: "", from: Fraction(0), below: nil, name: .empty)
      if let node = fields["id"], let id = id(node) {
        level.id = id
        ids.append((id, node.place))
      }
      if let node = fields["from"], let from = number(node) { level.from = from }
      if let node = fields["below"], let below = number(node) { level.below = below }
      if let node = fields["name"], let text = text(node) { level.name = text }
      if let node = fields["meaning"] { level.meaning = meaning(node) }
      levels.append(level)
    }
    findRepeated(ids)
    return levels
  }

  /// One text, or one for each audience.
  private mutating func meaning(_ node: SourceNode) -> AudienceText {
    let audiences = Audience.allCases.map(\.rawValue)
    guard let entries = node.entries, entries.contains(where: { audiences.contains($0.key) }) else {
      return AudienceText(pupil: text(node) ?? .empty)
    }
    guard let fields = fields(node, required: ["pupil"], optional: ["parent", "psychologist"]) else {
      return .empty
    }
    return AudienceText(
      pupil: fields["pupil"].flatMap { text($0) } ?? .empty, parent: fields["parent"].flatMap { text($0) },
      psychologist: fields["psychologist"].flatMap { text($0) })
  }
}
