import Language
import QuestionnaireModel

/// Answers that a module meets seldom or never, to see what it does with them.
struct OddAnswers {
  let questionnaire: Questionnaire

  init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }

  private func sheet(_ answer: (Item) -> JSONValue) -> JSONValue {
    .object(
      questionnaire.items.filter(\.isAnswerable).map { item in
        guard case .ratings(let parts) = item.kind else { return .init(item.id, answer(item)) }
        let part = Item(id: item.id, kind: .rating(response: parts.first?.response ?? "", credits: []))
        return .init(item.id, .object(parts.map { .init($0.id, answer(part)) }))
      })
  }

  /// Nothing answered, everything declined, nothing shown, and all three in turn.
  var missing: [JSONValue] {
    let kinds = ["missing", "declined", "not-shown"]
    var turn = 0
    return kinds.map { kind in sheet { _ in SheetLine.none(kind) } } + [
      sheet { _ in
        turn += 1
        return SheetLine.none(kinds[turn % 3])
      }
    ]
  }

  /// The least and the greatest legal answer to everything.
  var edges: [JSONValue] { [sheet { edge($0, isLeast: true) }, sheet { edge($0, isLeast: false) }] }

  private func edge(_ item: Item, isLeast: Bool) -> JSONValue {
    func end<Element>(_ elements: [Element]) -> Element? { isLeast ? elements.first : elements.last }
    switch item.kind {
    case .choice(let options): return end(options).map { .text($0.code) } ?? SheetLine.none("missing")
    case .rating(let response, _):
      let values = (questionnaire.response(response)?.steps ?? []).map(\.value).sorted()
      return end(values).map { .whole($0) } ?? SheetLine.none("missing")
    case .multiple(let options, let atLeast, let atMost):
      let open = options.filter { !$0.standsAlone }
      return .list(open.prefix(isLeast ? atLeast : atMost).map { .text($0.code) })
    case .number(let range): return .number(isLeast ? range.from.value : range.to.value)
    case .text:
      switch item.reads {
      case .number: return .number(isLeast ? -1e4 : 1e4)
      case .accepted(let lists): return .list(isLeast ? [] : lists.map { .text($0.id) })
      case nil: return .truth(true)
      }
    case .ratings, .note: return SheetLine.none("missing")
    }
  }

  /// Items that the handshake does not have, and gaps of a kind that a later protocol could bring.
  var unknown: [JSONValue] {
    guard case .object(let members) = edges[0] else { return [] }
    return [
      .object(members + [.init("no-such-item", .whole(1)), .init("ещё", .text("\u{1F600}\"\\/"))]),
      sheet { _ in SheetLine.none("no-such-reason") },
    ]
  }

  /// Lines that hold no sheet: not JSON, cut off, a list, answers of the wrong shape, a very long line.
  var brokenLines: [String] {
    [
      "no json", "{\"sheet\":1,\"answers\":{", "[]", "{\"sheet\":1,\"answers\":null}", "{\"sheet\":1}", "{}",
      "{\"sheet\":1,\"answers\":\"" + String(repeating: "x", count: 1 << 20) + "\"}",
    ]
  }
}
