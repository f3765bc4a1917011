import Language
import QuestionnaireModel

extension FhirReading {
  /// Everything before the questions: names, whom it is for, the passport.
  mutating func head(_ fileName: String) -> [(key: String, value: SourceNode?)] {
    let place = root.place
    let stem = fileName.split(separator: ".").first.map(String.init) ?? "questionnaire"
    let url = root["url"]?.text
    let tail = url?.split { "/:|#".contains($0) }.last.map(String.init)
    let id = [root["id"]?.text, root["name"]?.text, tail, stem].compactMap { $0 }.map(Self.questionnaireID)
      .first { !$0.isEmpty }
    let title =
      texts.text(root, "title") ?? texts.text(root, "name")
      ?? texts.same(id ?? "questionnaire", at: place)
    let asked = items.count { if case .note = $0.answering { false } else { true } }
    if root["status"]?.text == "retired" { lose(.retired, at: root["status"]?.place ?? place) }
    return [
      ("format", .word("1")), ("id", .word(id ?? "questionnaire", at: root["id"]?.place ?? place)),
      ("version", .word(Self.version(root["version"]?.text), at: root["version"]?.place ?? place)),
      ("construct", .word("monitoring", at: place)), ("title", title),
      (
        "for",
        .map(
          [("grades", .word("1-12")), ("minutes", .number(min(240, max(1, (asked + 5) / 6))))], at: place)
      ),
      ("passport", passport(title, url)),
    ]
  }

  /// `PHQ-9 (short)` → `phq-9-short`.
  private static func questionnaireID(_ text: String) -> String {
    var id = ""
    for scalar in text.lowercased().unicodeScalars {
      if isLetter(scalar) {
        id.unicodeScalars.append(scalar)
      } else if !id.isEmpty, !id.hasSuffix("-") {
        id += "-"
      }
    }
    while id.hasSuffix("-") { id.removeLast() }
    return id
  }

  /// Three numbers; what is missing is 0.
  private static func version(_ text: String?) -> String {
    let numbers = (text ?? "1").split { !$0.isASCII || !$0.isNumber }.prefix(3).compactMap {
      Int($0.prefix(6))
    }
    let padded = numbers.isEmpty ? [1, 0, 0] : numbers + Array(repeating: 0, count: 3 - numbers.count)
    return padded.map(String.init).joined(separator: ".")
  }

  private mutating func passport(_ title: SourceNode?, _ url: String?) -> SourceNode {
    let place = root.place
    func line(_ key: String) -> SourceNode? {
      guard let node = root[key], let text = node.text.map({ texts.clean($0).replacing("\n", with: " ") }),
        !text.isEmpty
      else { return nil }
      return .scalar(text, at: node.place)
    }
    let purpose = texts.text(root, "purpose")
    let theory = texts.text(root, "description") ?? purpose ?? title
    return .map(
      [
        ("authors", .list([line("publisher") ?? .scalar("?", at: place)], at: place)),
        ("purpose", purpose), ("theory", theory),
        ("licence", line("copyright") ?? .scalar("?", at: place)), ("status", .word("draft", at: place)),
        ("norms", .word("none", at: place)),
        ("citations", .list([line("url")].compactMap { $0 }, at: place)),
      ], at: place)
  }
}
