import Language
import QuestionnaireModel
import Scoring

/// What a module answers to the handshake: who it is and what it gives.
public struct OutsideDeclaration: Hashable, Sendable {
  /// The version of the protocol.
  public static let protocolVersion = 1

  public var id: String
  public var version: Version
  public var title: LocalizedText
  public var outputs: [OutsideOutput]
  public var reasons: [OutsideReason]
  /// Where its rule comes from; at least one.
  public var citations: [String]

  /// Makes a declaration.
  public init(
    id: String, version: Version, title: LocalizedText, outputs: [OutsideOutput],
    reasons: [OutsideReason] = [], citations: [String]
  ) {
    (self.id, self.version, self.title) = (id, version, title)
    (self.outputs, self.reasons, self.citations) = (outputs, reasons, citations)
  }

  /// The declaration as a line of the protocol: what the store keeps, and what `ReplyReader` reads back.
  public var line: String {
    func texts(_ text: LocalizedText) -> JSONValue {
      .object(text.languages.map { .init($0.rawValue, .text(text[$0] ?? "")) })
    }
    let outputs = outputs.map { output in
      JSONValue.object([
        .init("id", .text(output.id)), .init("title", texts(output.title)),
        .init("kind", .text(output.kind.rawValue)), .init("from", .number(output.from.value)),
        .init("to", .number(output.to.value)),
      ])
    }
    return JSONValue.object([
      .init("protocol", .whole(Self.protocolVersion)),
      .init(
        "module",
        .object([
          .init("id", .text(id)), .init("version", .text(version.description)), .init("title", texts(title)),
          .init("outputs", .list(outputs)),
          .init("reasons", .object(reasons.map { .init($0.id, texts($0.text)) })),
          .init("citations", .list(citations.map { .text($0) })),
        ])),
    ]).text()
  }

  /// Reads back what `line` wrote; `nil` where it is nothing of the kind.
  public init?(line: String) {
    guard let read = try? ReplyReader.declaration(Array(line.utf8), limit: .max) else { return nil }
    self = read
  }
}
