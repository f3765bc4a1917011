import Digests
import Language
import QuestionnaireModel
import Scoring

/// The first line that a module reads: which questionnaire, how its items are answered, what the questionnaire tells the module.
struct OutsideHandshake {
  let line: String

  init(_ questionnaire: Questionnaire, parameters: [ParameterEntry]) {
    let identity = questionnaire.identity
    let items = questionnaire.items.filter(\.isAnswerable).map { Self.item($0, questionnaire) }
    line = JSONValue.object([
      .init("protocol", .whole(OutsideDeclaration.protocolVersion)),
      .init(
        "questionnaire",
        .object([
          .init("id", .text(identity.id)), .init("version", .text(identity.version.description)),
          .init("digest", .text(identity.digest.hexadecimal)), .init("items", .list(items)),
        ])), .init("with", .object(parameters.map { .init($0.key, Self.value($0.value)) })),
    ]).text()
  }

  private static func item(_ item: Item, _ questionnaire: Questionnaire) -> JSONValue {
    var members: [JSONValue.Member] = [.init("id", .text(item.id)), .init("kind", .text(item.kindName))]
    func values(_ response: String) -> JSONValue {
      .list((questionnaire.response(response)?.steps ?? []).map { .whole($0.value) })
    }
    switch item.kind {
    case .choice(let options): members.append(.init("options", .list(options.map { .text($0.code) })))
    case .rating(let response, _): members.append(.init("values", values(response)))
    case .ratings(let parts):
      let parts = parts.map {
        JSONValue.object([.init("id", .text($0.id)), .init("values", values($0.response))])
      }
      members.append(.init("parts", .list(parts)))
    case .multiple(let options, let atLeast, let atMost):
      members += [
        .init("options", .list(options.map { .text($0.code) })), .init("at-least", .whole(atLeast)),
        .init("at-most", .whole(atMost)),
      ]
    case .number(let range):
      members += [
        .init("from", .number(range.from.value)), .init("to", .number(range.to.value)),
        .init("decimals", .whole(range.decimals)),
      ]
    case .text:
      if case .accepted(let lists)? = item.reads {
        members.append(.init("accepted", .list(lists.map { .text($0.id) })))
      }
    case .note: break
    }
    return .object(members)
  }

  /// A parameter as the file has it: every scalar is a text.
  private static func value(_ value: ParameterValue) -> JSONValue {
    switch value {
    case .text(let text): .text(text)
    case .list(let values): .list(values.map(Self.value))
    case .map(let entries): .object(entries.map { .init($0.key, Self.value($0.value)) })
    }
  }
}
