import Language
import QuestionnaireModel

extension OSDReading {
  /// Everything before the questions: names, whom it is for, the passport.
  mutating func head(_ fileName: String) -> [(key: String, value: SourceNode?)] {
    let info = definition.osd("scale_info") ?? definition
    let place = info.place
    let stem = fileName.split(separator: ".").first.map(String.init) ?? "scale"
    let code = info.osd("code")?.osdText ?? stem
    let name = info.osd("name")?.osdText ?? code
    let title = same(name, at: place) ?? same(code, at: place)
    // A translated name, where a file has one under the name as its key.
    let minutes = items.reduce(0) { sum, item in
      switch item.answering {
      case .note: sum
      case .grid(let rows, _): sum + rows
      default: sum + 1
      }
    }
    return [
      ("format", .word("1")), ("id", .word(Self.questionnaireID(code), at: place)),
      ("version", .word(Self.version(info.osd("version")?.osdText), at: place)),
      ("construct", .word(construct(info), at: place)), ("title", title),
      (
        "for",
        .map(
          [("grades", .word("1-12")), ("minutes", .number(min(240, max(1, (minutes + 5) / 6))))], at: place)
      ),
      ("passport", passport(info, name)),
    ]
  }

  /// `PHQ-9 (short)` → `phq-9-short`.
  private static func questionnaireID(_ code: String) -> String {
    var id = ""
    for scalar in code.lowercased().unicodeScalars {
      let isLegal = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      if isLegal { id.unicodeScalars.append(scalar) } else if !id.isEmpty, !id.hasSuffix("-") { id += "-" }
    }
    while id.hasSuffix("-") { id.removeLast() }
    return id.isEmpty ? "scale" : id
  }

  /// Three numbers; what is missing is 0.
  private static func version(_ text: String?) -> String {
    let numbers = (text ?? "1").split { !$0.isASCII || !$0.isNumber }.prefix(3).compactMap {
      Int($0.prefix(6))
    }
    let padded = numbers.isEmpty ? [1, 0, 0] : numbers + Array(repeating: 0, count: 3 - numbers.count)
    return padded.map(String.init).joined(separator: ".")
  }

  /// The nearest of our constructs to the file's domain.
  private func construct(_ info: SourceNode) -> String {
    switch info.osd("domain")?.osdText ?? "" {
    case "Cognition": "abilities"
    case "Personality", "Self & Coping", "Social", "Attitudes & Beliefs": "qualities"
    default: (info.osd("name")?.osdText ?? "").lowercased().contains("interest") ? "interests" : "monitoring"
    }
  }

  private mutating func passport(_ info: SourceNode, _ name: String) -> SourceNode {
    let place = info.place
    let implementation = definition.osd("implementation")
    let authors = [implementation?.osd("author"), implementation?.osd("organization")].compactMap {
      $0?.osdText
    }
    let description = info.osd("description")?.osdText ?? name
    let licence = [info.osd("license"), info.osd("license_url")].compactMap { $0?.osdText }.filter {
      !$0.isEmpty
    }
    let about = same(description, at: place) ?? same(name, at: place)
    let theory = info.osd("domain")?.osdText.flatMap { same($0, at: place) } ?? about
    func words(_ texts: [String]) -> SourceNode {
      .list(
        texts.map { self.texts.plainLine($0) }.filter { !$0.isEmpty }.map { .scalar($0, at: place) },
        at: place)
    }
    return .map(
      [
        ("authors", authors.isEmpty ? words(["OpenScales"]) : words(authors)), ("purpose", about),
        ("theory", theory),
        (
          "licence",
          .scalar(licence.isEmpty ? "?" : texts.plainLine(licence.joined(separator: ", ")), at: place)
        ),
        ("status", .word("draft")), ("norms", .word("none")),
        ("citations", words([info.osd("citation")?.osdText, info.osd("url")?.osdText].compactMap { $0 })),
      ], at: place)
  }
}

extension OSDTexts {
  /// A text in one line.
  func plainLine(_ text: String) -> String {
    var copy = self
    return copy.plain(text).replacing("\n", with: " ")
  }
}
