import Language
import QuestionnaireModel

/// A questionnaire as far as it could be read, with the nodes that its parts were read from.
///
/// Where something could not be read, a harmless value stands in; `isSound` says that nothing does.
struct Draft: Sendable {
  var questionnaire: Questionnaire
  let root: SourceNode
  /// The name of the file without folders and ending; `nil` where it has none.
  let fileStem: String?
  /// Whether every part was read without an error.
  var isSound: Bool
  /// Whether a door of another system read it: its wording is another author's, nobody chose its names after our
  /// rules or wrote examples.
  var isForeign = false

  // The nodes of the parts, in the order of the questionnaire's arrays.
  var responses: [SourceNode] = []
  var scales: [SourceNode] = []
  var sections: [SourceNode] = []
  var items: [SourceNode] = []
  var scoring: [SourceNode] = []
  /// A node that names several scales stands here once for each.
  var bands: [SourceNode] = []
  var validity: [SourceNode] = []
  var examples: [SourceNode] = []

  /// Every localised text of the file with its node, without those of module parameters.
  var texts: [(text: LocalizedText, node: SourceNode)] = []

  /// The options of an item with their nodes.
  func options(ofItem index: Int) -> [(option: Option, node: SourceNode)] {
    let nodes = items[index]["options"]?.list ?? []
    let options = questionnaire.items[index].options
    // Options that are no maps are left out of the model; then the places would not fit.
    guard nodes.count == options.count else { return options.map { ($0, items[index]) } }
    return Array(zip(options, nodes))
  }

  /// Every place where credit is written: the credits and the map around them.
  var credits: [(credits: [Credit], node: SourceNode)] {
    questionnaire.items.indices.flatMap { index -> [(credits: [Credit], node: SourceNode)] in
      let node = items[index]
      switch questionnaire.items[index].kind {
      case .rating(_, let credits): return [(credits, node)]
      case .ratings(let parts): return parts.map { ($0.credits, node.nearest("parts", $0.id)) }
      case .choice, .multiple: return options(ofItem: index).map { ($0.option.credits, $0.node) }
      case .number, .text, .note: return []
      }
    }
  }
}
