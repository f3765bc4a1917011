import Language
import QuestionnaireModel

/// A questionnaire's use of an outside module: which program, what it must give, what it is told.
public struct OutsideUse: Hashable, Sendable {
  /// The module's id in `scoring:`.
  public static let module = "outside"
  /// The longest file name of a program.
  public static let longestName = 64

  /// The program's file name without a folder.
  public var program: String
  public var outputs: [OutsideOutput]
  /// Handed to the program as they stand.
  public var parameters: [ParameterEntry]

  /// Makes a use.
  public init(program: String, outputs: [OutsideOutput], parameters: [ParameterEntry] = []) {
    (self.program, self.outputs, self.parameters) = (program, outputs, parameters)
  }

  /// Every use of a questionnaire, in the order of its pipeline.
  public static func all(in questionnaire: Questionnaire) throws(ScoringError) -> [OutsideUse] {
    var uses: [OutsideUse] = []
    for use in questionnaire.scoring where use.module == module {
      uses.append(try OutsideUse(use, for: questionnaire))
    }
    return uses
  }

  /// Reads the parameters of a use strictly.
  init(_ use: ModuleUse, for questionnaire: Questionnaire) throws(ScoringError) {
    let reader = ParameterReader(use, for: questionnaire)
    guard let program = try reader.value("program").text, Self.isFileName(program) else {
      throw reader.bad(["program"]) { $0.needsFileName(Self.longestName) }
    }
    let same = questionnaire.scoring.count { $0.module == Self.module && $0["program"]?.text == program }
    guard same <= 1 else { throw reader.bad(["program"]) { $0.repeated(program) } }
    guard let list = try reader.value("outputs").list, (1...OutsideOutput.most).contains(list.count) else {
      throw reader.bad(["outputs"]) { $0.needsOutputs(OutsideOutput.most) }
    }
    var outputs: [OutsideOutput] = []
    for (position, value) in list.enumerated() {
      let output = try Self.output(value, at: ["outputs", String(position)], reader)
      guard !outputs.contains(where: { $0.id == output.id }), questionnaire.scale(output.id) == nil else {
        throw reader.bad(["outputs", String(position), "id"]) { $0.repeated(output.id) }
      }
      outputs.append(output)
    }
    let parameters = use["parameters"]
    guard parameters == nil || parameters?.entries != nil else {
      throw reader.bad(["parameters"]) { $0.needsMap(["…"]) }
    }
    self.init(program: program, outputs: outputs, parameters: parameters?.entries ?? [])
  }

  private static func output(_ value: ParameterValue, at path: [String], _ reader: ParameterReader)
    throws(ScoringError) -> OutsideOutput
  {
    try reader.checkKeys(of: value, needed: ["id", "title", "from", "to"], optional: ["kind"], at: path)
    guard let id = value["id"]?.text, isIdentifier(id) else {
      throw reader.bad(path + ["id"]) { $0.needsIdentifier }
    }
    guard let from = value["from"]?.number else { throw reader.bad(path + ["from"]) { $0.needsNumber } }
    guard let to = value["to"]?.number, to >= from else { throw reader.bad(path + ["to"]) { $0.needsRange } }
    let kinds = OutsideOutput.Kind.allCases.map(\.rawValue)
    let kind = value["kind"].map { $0.text.flatMap(OutsideOutput.Kind.init(rawValue:)) } ?? .number
    guard let kind else { throw reader.bad(path + ["kind"]) { $0.needsOneOf(kinds) } }
    return OutsideOutput(
      id: id, title: try reader.text(value["title"] ?? .list([]), at: path + ["title"]), kind: kind,
      from: from, to: to)
  }

  /// Whether a text is a legal id: `[a-z0-9-]`, 1 to 64 of them.
  public static func isIdentifier(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
      }
  }

  /// Whether a text is a plain file name: letters, digits, dots, hyphens and underscores, no dot or hyphen first.
  public static func isFileName(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-") else {
      return false
    }
    return text.utf8.count <= longestName
      && text.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || [0x2D, 0x2E, 0x5F].contains($0)
      }
  }
}
