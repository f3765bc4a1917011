import Digests
import Foundation
import Language
import QuestionnaireModel

/// A questionnaire as the page takes it: texts in one language, conditions and sections over item indices, no keys and no scales.
///
/// What an answer credits never enters the page: whoever looks into it finds questions, not the key.
struct FormData {
  private let questionnaire: Questionnaire
  private let input: BrowserForm.Input
  private let indices: [String: Int]

  init(_ input: BrowserForm.Input) {
    self.input = input
    questionnaire = input.questionnaire
    indices = Dictionary(input.questionnaire.items.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// On one line; `<` is escaped, so that no text can end the element that it stands in.
  var json: String { value.text().replacingOccurrences(of: "<", with: "\\u003c") }

  private var value: JSONValue {
    let identity = questionnaire.identity
    var members: [String: JSONValue] = [
      "id": .text(identity.id), "version": .text(identity.version.description),
      "digest": .text(identity.digest.hexadecimal), "language": .text(input.language.rawValue),
      "title": text(questionnaire.title), "instructions": text(questionnaire.instructions),
      "minutes": .whole(questionnaire.minutes), "allowsSkipping": .truth(questionnaire.allowsSkipping),
      "allowsDeclining": .truth(questionnaire.allowsDeclining),
      "asksCode": .truth(input.asksCode), "padding": .whole(padding),
      "words": FormWords.of(input.language).json,
      "sections": .list(questionnaire.sections.map(section)), "items": .list(questionnaire.items.map(item)),
      "responses": .sorted(
        Dictionary(questionnaire.responses.map { ($0.id, steps($0)) }) { first, _ in first }),
    ]
    if let key = input.key {
      members["key"] = .sorted([
        "name": .text(SafeText(key.name).text), "fingerprint": .text(key.fingerprint),
        "bytes": .text(Self.base64URL(key.bytes)),
      ])
    }
    return .sorted(members)
  }

  private func text(_ text: LocalizedText) -> JSONValue {
    .text(SafeText(text[input.language.tag] ?? "", lines: .kept).text)
  }

  private func steps(_ response: ResponseScale) -> JSONValue {
    .list(response.steps.map { .sorted(["value": .whole($0.value), "text": text($0.text)]) })
  }

  private func section(_ section: Section) -> JSONValue {
    .sorted([
      "title": text(section.title), "text": text(section.text),
      "items": .list(section.items.compactMap { indices[$0] }.map { .whole($0) }),
      "isShuffled": .truth(section.order == .shuffled),
      "minutes": section.minutes.map { .whole($0) } ?? .null,
    ])
  }

  private func item(_ item: Item) -> JSONValue {
    var members: [String: JSONValue] = [
      "id": .text(item.id), "text": text(item.text), "help": text(item.help),
      "isRequired": .truth(item.isRequired), "seconds": item.seconds.map { .whole($0) } ?? .null,
      "when": item.condition.map(condition) ?? .null,
    ]
    switch item.kind {
    case .choice(let options):
      members["kind"] = .text("choice")
      members["options"] = .list(options.map(option))
    case .rating(let response, _):
      members["kind"] = .text("rating")
      members["response"] = .text(response)
    case .ratings(let parts):
      members["kind"] = .text("ratings")
      members["parts"] = .list(
        parts.map {
          .sorted(["id": .text($0.id), "text": text($0.text), "response": .text($0.response)])
        })
    case .multiple(let options, let atLeast, let atMost):
      members["kind"] = .text("multiple")
      members["options"] = .list(options.map(option))
      members["atLeast"] = .whole(atLeast)
      members["atMost"] = .whole(min(atMost, options.count))
    case .number(let range):
      members["kind"] = .text("number")
      members["from"] = number(range.from)
      members["to"] = number(range.to)
      members["least"] = .whole(Self.ceiling(range.from, range.scale))
      members["most"] = .whole(Self.floor(range.to, range.scale))
      members["decimals"] = .whole(range.decimals)
      members["unit"] = text(range.unit)
    case .text(let lines):
      members["kind"] = .text("text")
      members["lines"] = .whole(lines)
    case .note: members["kind"] = .text("note")
    }
    return .sorted(members)
  }

  private func option(_ option: Option) -> JSONValue {
    .sorted([
      "code": .text(option.code), "text": text(option.text), "isAlone": .truth(option.standsAlone),
    ])
  }

  /// A limit as the language writes it.
  private func number(_ limit: Fraction) -> JSONValue {
    let digits = limit.description
    return .text(input.language == .russian ? digits.replacingOccurrences(of: ".", with: ",") : digits)
  }

  /// Limits become whole numbers in the unit of the answers they are compared with, as in `Routing`.
  private func condition(_ condition: Condition) -> JSONValue {
    func limit(_ kind: String, _ id: String, _ whole: (Int) -> Int) -> JSONValue {
      guard let index = indices[id] else { return .list([.text("never"), .whole(-1)]) }
      var scale = 1
      if case .number(let range) = questionnaire.items[index].kind { scale = range.scale }
      return .list([.text(kind), .whole(index), .whole(whole(scale))])
    }
    switch condition {
    case .answered(let id): return .list([.text("answered"), .whole(indices[id] ?? -1)])
    case .isOneOf(let id, let codes):
      let options = questionnaire.item(id)?.options ?? []
      let places = options.indices.filter { codes.contains(options[$0].code) }
      return .list([.text("in"), .whole(indices[id] ?? -1), .list(places.map { .whole($0) })])
    case .includes(let id, let code):
      let place = questionnaire.item(id)?.options.firstIndex { $0.code == code } ?? -1
      return .list([.text("includes"), .whole(indices[id] ?? -1), .whole(place)])
    case .atLeast(let id, let bound): return limit("at-least", id) { Self.ceiling(bound, $0) }
    case .atMost(let id, let bound): return limit("at-most", id) { Self.floor(bound, $0) }
    case .all(let parts): return .list([.text("all"), .list(parts.map(self.condition))])
    case .any(let parts): return .list([.text("any"), .list(parts.map(self.condition))])
    case .not(let part): return .list([.text("not"), self.condition(part)])
    }
  }

  /// The length that every sheet without free texts fits into, whatever was answered, so that it says nothing.
  private var padding: Int {
    var length = 300
    for item in questionnaire.items where item.isAnswerable {
      let id = item.id.utf8.count
      // A name and a time of seven digits, and the name once more in the order of presentation.
      length += 3 * id + 20
      switch item.kind {
      case .choice(let options): length += (options.map { $0.code.utf8.count }.max() ?? 0) + 3
      case .multiple(let options, _, _): length += options.reduce(2) { $0 + $1.code.utf8.count + 3 }
      case .ratings(let parts): length += parts.reduce(2) { $0 + $1.id.utf8.count + 8 }
      default: length += 11
      }
    }
    return (length + 1_023) / 1_024 * 1_024
  }

  private static func floor(_ limit: Fraction, _ scale: Int) -> Int {
    let scaled = limit.numerator * scale
    let quotient = scaled / limit.denominator
    return scaled % limit.denominator < 0 ? quotient - 1 : quotient
  }

  private static func ceiling(_ limit: Fraction, _ scale: Int) -> Int {
    let scaled = limit.numerator * scale
    let quotient = scaled / limit.denominator
    return scaled % limit.denominator > 0 ? quotient + 1 : quotient
  }

  private static func base64URL(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacingOccurrences(of: "+", with: "-")
      .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
  }
}
