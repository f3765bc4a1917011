import Language
import QuestionnaireModel
import Scoring
import Testing

@testable import ExternalPrograms

/// The reading of replies, without any process.
@Suite struct `The reply of an outside module` {
  private static let texts = "{\"ru\":\"Мера\",\"en\":\"A measure\"}"

  private static func module(
    id: String = "\"trial\"", version: String = "\"1.0.0\"", title: String = texts,
    outputs: String = "[{\"id\":\"sum\",\"title\":\(texts),\"kind\":\"whole\",\"from\":-1,\"to\":2.5}]",
    reasons: String = "{\"none\":\(texts)}", citations: String = "[\"A book\"]", more: String = ""
  ) -> String {
    "{\"protocol\":1,\"module\":{\"id\":\(id),\"version\":\(version),\"title\":\(title),\"outputs\":\(outputs),"
      + "\"reasons\":\(reasons),\"citations\":\(citations)\(more)}}"
  }

  private func read(_ line: String) -> Result<OutsideDeclaration, OutsideFailure> {
    do throws(OutsideFailure) {
      return .success(try ReplyReader.declaration(Array(line.utf8), limit: 65_536))
    } catch { return .failure(error) }
  }

  @Test func `a full declaration is read, and written it reads back as it was`() throws {
    let declaration = try read(Self.module()).get()
    #expect(declaration.id == "trial" && declaration.version == Version(1, 0, 0))
    #expect(
      declaration.outputs.first?.kind == .whole && declaration.outputs.first?.to == Fraction(5, over: 2))
    #expect(declaration.reasons.map(\.id) == ["none"] && declaration.citations == ["A book"])
    #expect(OutsideDeclaration(line: declaration.line) == declaration)
    #expect(OutsideDeclaration(line: "{}") == nil)
  }

  @Test(arguments: [
    (module(id: "\"Trial\""), ReplyProblem.wrongValue(field: "module.id", needs: .identifier)),
    (module(id: "1"), .wrongValue(field: "module.id", needs: .identifier)),
    (module(version: "\"one\""), .wrongValue(field: "module.version", needs: .version)),
    (module(title: "{\"ru\":\"x\"}"), .wrongValue(field: "module.title", needs: .texts)),
    (
      module(title: "{\"ru\":\"x\",\"en\":\" \"}"),
      .wrongValue(field: "module.title.en", needs: .text(most: 200))
    ),
    // Control characters, an escape sequence and a change of writing direction are not for a terminal.
    (
      module(title: "{\"ru\":\"x\",\"en\":\"a\\u0007\"}"),
      .wrongValue(field: "module.title.en", needs: .text(most: 200))
    ),
    (
      module(title: "{\"ru\":\"\\u001b[31mx\",\"en\":\"a\"}"),
      .wrongValue(field: "module.title.ru", needs: .text(most: 200))
    ),
    (
      module(title: "{\"ru\":\"\\u202ex\",\"en\":\"a\"}"),
      .wrongValue(field: "module.title.ru", needs: .text(most: 200))
    ),
    (
      module(title: "{\"ru\":\"two\\nlines\",\"en\":\"a\"}"),
      .wrongValue(field: "module.title.ru", needs: .text(most: 200))
    ),
    (module(outputs: "[]"), .wrongValue(field: "module.outputs", needs: .list)),
    (
      module(outputs: "[" + Array(repeating: "1", count: 65).joined(separator: ",") + "]"),
      .tooMany(field: "module.outputs", most: 64)
    ),
    (
      module(outputs: "[{\"id\":\"a\",\"title\":\(texts),\"from\":2,\"to\":1}]"),
      .wrongValue(field: "module.outputs.0.to", needs: .range)
    ),
    (
      module(outputs: "[{\"id\":\"a\",\"title\":\(texts),\"from\":0,\"to\":1e9}]"),
      .wrongValue(field: "module.outputs.0.to", needs: .number)
    ),
    (
      module(outputs: "[{\"id\":\"a\",\"title\":\(texts),\"from\":0,\"to\":1,\"kind\":\"flag\"}]"),
      .wrongValue(field: "module.outputs.0.kind", needs: .oneOf(["number", "whole"]))
    ),
    (module(outputs: "[{\"id\":\"a\",\"title\":\(texts),\"from\":0}]"), .missingField("module.outputs.0.to")),
    (module(citations: "[]"), .wrongValue(field: "module.citations", needs: .list)),
    (module(reasons: "{\"No Id\":\(texts)}"), .wrongValue(field: "module.reasons", needs: .identifier)),
    (module(more: ",\"code\":1"), .unknownField("module.code")),
    (module(more: ",\"id\":\"x\""), .repeatedField("id")),
    ("[]", .wrongValue(field: "", needs: .object)), ("{\"protocol\":1}", .missingField("module")),
    ("{\"module\":{}}", .missingField("protocol")), ("", .notJSON), ("{\"protocol\":1,", .notJSON),
    ("{\"protocol\":\"1\",\"module\":{}}", .wrongValue(field: "protocol", needs: .number)),
  ])
  func `a declaration with a fault is refused with its place`(line: String, problem: ReplyProblem) {
    #expect(read(line) == .failure(.badLine(1, problem)))
  }

  @Test func `another protocol and a refusal are told apart from faults`() {
    #expect(read("{\"protocol\":2,\"whatever\":true}") == .failure(.otherProtocol("2")))
    #expect(
      read("{\"protocol\":1,\"refuses\":\(Self.texts)}")
        == .failure(.refused(LocalizedText(ru: "Мера", en: "A measure"))))
  }

  private func outcome(_ bytes: [UInt8], piece: Int, _ expectation: ReplyStream.Expectation) -> Result<
    [[OutsideScores.Value]], OutsideFailure
  > {
    var stream = ReplyStream(expectation, limit: 65_536)
    do throws(OutsideFailure) {
      var rest = bytes[...]
      while !rest.isEmpty {
        try stream.take(rest.prefix(piece))
        rest = rest.dropFirst(piece)
      }
      try stream.finish()
      return .success(stream.scores)
    } catch { return .failure(error) }
  }

  @Test(arguments: [1, 2, 7, 100, 1 << 20])
  func `however the bytes are cut, the lines are the same; the repeated sheet is taken out`(piece: Int) throws
  {
    let reply = [
      Self.module(), "{\"sheet\":1,\"scores\":{\"sum\":2}}",
      "{\"scores\":{\"sum\":{\"reason\":\"none\"}},\"sheet\":2}\r",
      " {\"sheet\": 3, \"scores\": {\"sum\": -0}}", "{\"sheet\":4,\"scores\":{\"sum\":2.0}}",
    ].joined(separator: "\n")
    for end in ["", "\n"] {
      let scores = try outcome(Array((reply + end).utf8), piece: piece, .init(sheets: 4)).get()
      #expect(scores.map { $0.map(\.number) } == [[2], [nil], [0]])
      #expect(scores[2][0].number?.sign == .plus)
    }
  }

  @Test func `what a questionnaire declares must be what the module declares`() {
    func use(_ id: String, kind: OutsideOutput.Kind = .whole, from: Int = -1) -> ReplyStream.Expectation {
      let output = OutsideOutput(
        id: id, title: LocalizedText(ru: "своё", en: "own"), kind: kind, from: Fraction(from),
        to: Fraction(5, over: 2))
      return .init(use: OutsideUse(program: "trial.py", outputs: [output]), sheets: 0, repeatsFirst: false)
    }
    let bytes = Array(Self.module().utf8)
    #expect(throws: Never.self) { try outcome(bytes, piece: 100, use("sum")).get() }
    for different in [use("other"), use("sum", kind: .number), use("sum", from: 0)] {
      guard case .failure(.otherOutputs) = outcome(bytes, piece: 100, different) else {
        Issue.record("taken")
        continue
      }
    }
    let taken = ReplyStream.Expectation(taken: ["sum"], sheets: 0, repeatsFirst: false)
    #expect(outcome(bytes, piece: 100, taken) == .failure(.takenOutput("sum")))
  }

  @Test func `a module that describes itself otherwise than before is refused`() throws {
    let before = try read(Self.module(version: "\"1.0.1\"")).get()
    let expectation = ReplyStream.Expectation(declaration: before, sheets: 0, repeatsFirst: false)
    #expect(outcome(Array(Self.module().utf8), piece: 100, expectation) == .failure(.changedDescription))
  }

  @Test func `no reply, cut or changed anywhere, is ever read beyond its limits`() throws {
    let reply = Array(
      (Self.module() + "\n{\"sheet\":1,\"scores\":{\"sum\":1}}\n{\"sheet\":2,\"scores\":{\"sum\":1}}\n").utf8)
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<4_000 {
      var changed = reply
      for _ in 0...generator.below(3) {
        switch generator.below(3) {
        case 0: changed[generator.below(changed.count)] = UInt8(generator.below(256))
        case 1: changed.remove(at: generator.below(changed.count))
        default: changed.insert(UInt8(generator.below(256)), at: generator.below(changed.count))
        }
      }
      guard case .success(let scores) = outcome(changed, piece: 64, .init(sheets: 2)) else { continue }
      // A change that is still legal: whatever was read keeps the declared kind and range.
      for value in scores.joined() {
        guard let number = value.number else { continue }
        #expect(number >= value.output.from.value && number <= value.output.to.value && number.isFinite)
      }
    }
  }
}
