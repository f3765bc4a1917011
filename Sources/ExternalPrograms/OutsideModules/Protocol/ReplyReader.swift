import Language
import Notation
import QuestionnaireModel
import Scoring

/// Reads a module's lines: nothing is taken that the protocol does not have.
struct ReplyReader {
  static let mostReasons = 32
  static let mostCitations = 20
  static let longestTitle = 200
  static let longestCitation = 1_000
  private static let mostLevels = 6

  /// The answer to the handshake.
  static func declaration(_ line: [UInt8], limit: Int) throws(OutsideFailure) -> OutsideDeclaration {
    let parts = Parts(line: 1)
    let root = try parts.object(try parts.parse(line, limit: limit, levels: mostLevels), "")
    guard let version = root["protocol"] else { throw parts.bad(.missingField("protocol")) }
    guard case .number(let text) = version.value else {
      throw parts.bad(.wrongValue(field: "protocol", needs: .number))
    }
    guard text == String(OutsideDeclaration.protocolVersion) else { throw .otherProtocol(text) }
    if let refusal = root["refuses"] {
      try parts.check(root, needed: ["protocol", "refuses"])
      throw .refused(try parts.texts(refusal, "refuses"))
    }
    try parts.check(root, needed: ["protocol", "module"])
    return try module(root["module"], parts)
  }

  private static func module(_ node: JSONNode?, _ parts: Parts) throws(OutsideFailure) -> OutsideDeclaration {
    let module = try parts.object(node, "module")
    try parts.check(
      module, needed: ["id", "version", "title", "outputs", "citations"], optional: ["reasons"], "module.")
    guard let version = Version(try parts.text(module["version"], "module.version", most: 32)) else {
      throw parts.bad(.wrongValue(field: "module.version", needs: .version))
    }
    var outputs: [OutsideOutput] = []
    let list = try parts.list(module["outputs"], "module.outputs", 1...OutsideOutput.most)
    for (position, node) in list.enumerated() {
      let output = try output(node, "module.outputs.\(position)", parts)
      guard !outputs.contains(where: { $0.id == output.id }) else {
        throw parts.bad(.repeatedField(output.id))
      }
      outputs.append(output)
    }
    var reasons: [OutsideReason] = []
    if let node = module["reasons"] {
      let members = try parts.object(node, "module.reasons")
      guard members.count <= mostReasons else {
        throw parts.bad(.tooMany(field: "module.reasons", most: mostReasons))
      }
      for member in members.members {
        guard OutsideUse.isIdentifier(member.name) else {
          throw parts.bad(.wrongValue(field: "module.reasons", needs: .identifier))
        }
        reasons.append(
          OutsideReason(id: member.name, text: try parts.texts(member.node, "module.reasons.\(member.name)")))
      }
    }
    var citations: [String] = []
    for node in try parts.list(module["citations"], "module.citations", 1...mostCitations) {
      citations.append(try parts.text(node, "module.citations", most: longestCitation))
    }
    return OutsideDeclaration(
      id: try parts.identifier(module["id"], "module.id"), version: version,
      title: try parts.texts(module["title"], "module.title"), outputs: outputs, reasons: reasons,
      citations: citations)
  }

  private static func output(_ node: JSONNode, _ place: String, _ parts: Parts) throws(OutsideFailure)
    -> OutsideOutput
  {
    let output = try parts.object(node, place)
    try parts.check(output, needed: ["id", "title", "from", "to"], optional: ["kind"], place + ".")
    let kinds = OutsideOutput.Kind.allCases.map(\.rawValue)
    var kind = OutsideOutput.Kind.number
    if let node = output["kind"] {
      guard case .text(let name) = node.value, let named = OutsideOutput.Kind(rawValue: name) else {
        throw parts.bad(.wrongValue(field: place + ".kind", needs: .oneOf(kinds)))
      }
      kind = named
    }
    let from = try parts.fraction(output["from"], place + ".from")
    let to = try parts.fraction(output["to"], place + ".to")
    guard from <= to else { throw parts.bad(.wrongValue(field: place + ".to", needs: .range)) }
    return OutsideOutput(
      id: try parts.identifier(output["id"], place + ".id"),
      title: try parts.texts(output["title"], place + ".title"), kind: kind, from: from, to: to)
  }

  /// The answer to one sheet, in the order of the declaration's outputs; `number` counts the lines of the reply from 1.
  static func scores(
    _ line: [UInt8], number: Int, sheet: Int, of declaration: OutsideDeclaration, limit: Int
  ) throws(OutsideFailure) -> [OutsideScores.Value] {
    let parts = Parts(line: number)
    let root = try parts.object(try parts.parse(line, limit: limit, levels: 3), "")
    try parts.check(root, needed: ["sheet", "scores"])
    guard case .number(String(sheet))? = root["sheet"]?.value else {
      throw parts.bad(.wrongSheet(expected: sheet))
    }
    let scores = try parts.object(root["scores"], "scores")
    if let unknown = scores.members.first(where: { member in
      !declaration.outputs.contains { $0.id == member.name }
    }) {
      throw parts.bad(.unknownOutput(Parts.shown(unknown.name)))
    }
    var values: [OutsideScores.Value] = []
    for output in declaration.outputs {
      guard let node = scores[output.id] else { throw parts.bad(.missingOutput(output.id)) }
      values.append(try value(node, output, declaration, parts))
    }
    return values
  }

  private static func value(
    _ node: JSONNode, _ output: OutsideOutput, _ declaration: OutsideDeclaration, _ parts: Parts
  ) throws(OutsideFailure) -> OutsideScores.Value {
    switch node.value {
    case .number(let text):
      guard let number = Double(text), number.isFinite else { throw parts.bad(.notFinite(output: output.id)) }
      guard number >= output.from.value, number <= output.to.value else {
        throw parts.bad(.outOfRange(output: output.id))
      }
      guard output.kind == .number || number == number.rounded() else {
        throw parts.bad(.notWhole(output: output.id))
      }
      // Minus nought is nought.
      return .init(output: output, number: number == 0 ? 0 : number)
    case .object(let members):
      guard members.count == 1, members[0].name == "reason", case .text(let id) = members[0].node.value,
        let reason = declaration.reasons.first(where: { $0.id == id })
      else { throw parts.bad(.unknownReason(output: output.id)) }
      return .init(output: output, number: nil, reason: .said(reason))
    default: throw parts.bad(.wrongValue(field: "scores.\(output.id)", needs: .score))
    }
  }
}
