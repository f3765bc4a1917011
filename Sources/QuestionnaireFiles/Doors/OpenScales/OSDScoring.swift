import QuestionnaireModel

/// One scoring block of an `.osd` file, as its runner reads it.
struct OSDScoring {
  let id: String
  let node: SourceNode

  /// The items that a block counts, in its order: a list, a map to signs, or the older map beside it.
  static func items(of node: SourceNode) -> [String] {
    guard let items = node["items"]?.osdPresent else {
      return (node.osd("item_coding")?.entries ?? []).filter { $0.value.osdNumber != 0 }.map(\.key)
    }
    if let list = items.list { return list.compactMap(\.osdText) }
    return (items.entries ?? []).filter { $0.value.osdNumber != 0 }.map(\.key)
  }

  var items: [String] { Self.items(of: node) }

  /// Other scores that it counts; `nil` where it has none at all.
  var scores: [String]? {
    guard let scores = node.osd("scores") else { return nil }
    return scores.list?.compactMap(\.osdText) ?? scores.entries?.map(\.key) ?? []
  }

  /// What an input counts: 1, −1, 0 and, for scores, any factor.
  ///
  /// Beside a map of items, what is not in it counts 0.
  func sign(of input: String) -> Double {
    if let entries = node["items"]?.entries {
      return entries.first { $0.key == input }.map { $0.value.osdNumber ?? 0 } ?? 0
    }
    return node.osd("item_coding")?[input]?.osdNumber ?? 1
  }

  var method: String { node.osd("method")?.text ?? "" }
  var isWeighted: Bool { method == "weighted_sum" || method == "weighted_mean" }
  var isMean: Bool { method == "mean_coded" || method == "weighted_mean" }

  /// An input without a weight has the weight 1.
  func weight(of input: String) -> Double? {
    isWeighted ? node.osd("weights")?.osd(input)?.osdNumber ?? 1 : nil
  }

  /// The recoding of an item by the place of its answer among the answers; `null` counts as 0.
  func recoding(of item: String) -> [Double]? {
    let map = node.osd("value_map")
    return (map?.osd(item) ?? map?.osd("default"))?.list.map { $0.map { $0.osdNumber ?? 0 } }
  }

  /// The steps of the transform as our module has them.
  var transform: [SourceNode] {
    (node.osd("transform")?.list ?? []).compactMap { step in
      guard let operation = step.osd("op")?.text,
        ["add", "subtract", "multiply", "divide"].contains(operation),
        let value = step.osd("value")
      else { return nil }
      // A text that names no statistic is 0 to the runner, a numeral among them; right answers have no statistics.
      let names = method == "sum_correct" ? [] : ["mean", "sum", "sd", "min", "max", "range", "n"]
      let isName = names.contains(value.osdString ?? "")
      let operand = isName ? value.osdString ?? "0" : value.osdString == nil ? value.text ?? "0" : "0"
      return .map([(operation, .word(operand, at: value.place))], at: step.place)
    }
  }
}

/// What one input of a block is in our file.
struct OSDInput {
  var item: OSDItem
  /// A row of a grid, from 1.
  var part: Int?
  /// An option of a multiple choice.
  var option: String?
}
