import Language
import Notation
import QuestionnaireModel
import Scoring

extension ReplyReader {
  /// An object's members, found by name.
  struct Members {
    let members: [JSONMember]
    var count: Int { members.count }
    subscript(name: String) -> JSONNode? { members.first { $0.name == name }?.node }
  }

  /// Takes a line's parts one by one, each strictly.
  struct Parts {
    /// The line's number in the reply, from 1.
    let line: Int

    func bad(_ problem: ReplyProblem) -> OutsideFailure { .badLine(line, problem) }

    /// A module's own word, fit to be shown.
    static func shown(_ word: String) -> String { SafeText(word, limit: 40).text }

    func parse(_ bytes: [UInt8], limit: Int, levels: Int) throws(OutsideFailure) -> JSONNode {
      guard bytes.count <= limit else { throw bad(.tooLong(most: limit)) }
      guard String(validating: bytes, as: UTF8.self) != nil else { throw bad(.notUTF8) }
      do throws(JSONFault) {
        return try bytes.withUnsafeBufferPointer { (bytes) throws(JSONFault) -> JSONNode in
          try JSONParser.parse(bytes, mostLevels: levels)
        }
      } catch {
        if case .repeatedMember(let name) = error.problem { throw bad(.repeatedField(Self.shown(name))) }
        throw bad(.notJSON)
      }
    }

    func object(_ node: JSONNode?, _ field: String) throws(OutsideFailure) -> Members {
      guard case .object(let members)? = node?.value else {
        throw bad(.wrongValue(field: field, needs: .object))
      }
      return Members(members: members)
    }

    func check(_ object: Members, needed: [String], optional: [String] = [], _ place: String = "")
      throws(OutsideFailure)
    {
      if let unknown = object.members.first(where: {
        !needed.contains($0.name) && !optional.contains($0.name)
      }) {
        throw bad(.unknownField(place + Self.shown(unknown.name)))
      }
      for name in needed where object[name] == nil { throw bad(.missingField(place + name)) }
    }

    func list(_ node: JSONNode?, _ field: String, _ count: ClosedRange<Int>) throws(OutsideFailure)
      -> [JSONNode]
    {
      guard case .list(let nodes)? = node?.value, nodes.count >= count.lowerBound else {
        throw bad(.wrongValue(field: field, needs: .list))
      }
      guard nodes.count <= count.upperBound else { throw bad(.tooMany(field: field, most: count.upperBound)) }
      return nodes
    }

    /// A line of text that a terminal takes as it stands.
    func text(_ node: JSONNode?, _ field: String, most: Int) throws(OutsideFailure) -> String {
      guard case .text(let text)? = node?.value, !text.allSatisfy(\.isWhitespace), text.count <= most,
        SafeText(text).text == text
      else { throw bad(.wrongValue(field: field, needs: .text(most: most))) }
      return text
    }

    /// A text in Russian and in English.
    func texts(_ node: JSONNode?, _ field: String) throws(OutsideFailure) -> LocalizedText {
      guard case .object(let members)? = node?.value,
        Set(members.map(\.name)) == Set(InterfaceLanguage.allCases.map(\.rawValue))
      else { throw bad(.wrongValue(field: field, needs: .texts)) }
      var texts: [LanguageTag: String] = [:]
      for member in members {
        texts[LanguageTag(rawValue: member.name)] = try text(
          member.node, "\(field).\(member.name)", most: ReplyReader.longestTitle)
      }
      return LocalizedText(texts)
    }

    func identifier(_ node: JSONNode?, _ field: String) throws(OutsideFailure) -> String {
      guard case .text(let text)? = node?.value, OutsideUse.isIdentifier(text) else {
        throw bad(.wrongValue(field: field, needs: .identifier))
      }
      return text
    }

    func fraction(_ node: JSONNode?, _ field: String) throws(OutsideFailure) -> Fraction {
      // Smaller ones would be written back with an exponent, which decimals do not have.
      guard case .number(let text)? = node?.value, let number = Fraction(decimal: text),
        number.numerator == 0 || abs(number.value) >= 0.001
      else { throw bad(.wrongValue(field: field, needs: .number)) }
      return number
    }
  }
}
