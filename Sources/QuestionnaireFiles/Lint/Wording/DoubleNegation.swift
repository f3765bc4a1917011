import Language
import QuestionnaireModel

/// No statement denies twice: whoever reads it quickly answers the contrary.
enum DoubleNegation: LintRule {
  static let id = "double-negation"
  static let isStyle = true

  static func check(_ draft: Draft, _ report: inout Report) {
    for text in draft.itemTexts where text.role != .part {
      for language in text.text.languages {
        let words = TextWords(text.text[language] ?? "")
        let found = language == .russian ? russian(words) : language == .english ? english(words) : nil
        guard let found else { continue }
        let quoted = quoted(found)
        warning(
          &report, at: text.node.nearest(language.rawValue).place,
          ru: "двойное отрицание (\(quoted.ru)); скажите прямо, без «не»",
          en: "a double negation (\(quoted.en)); say it straight, without “not”")
      }
    }
  }

  /// «не» in these is no denial: не только, не раз, не меньше.
  private static let harmless: Set<String> = [
    "только", "раз", "меньше", "больше", "менее", "более", "хуже", "прочь", "столько", "просто",
  ]
  /// How many words may stand between the two denials of «не могу без …».
  private static let reach = 3

  private static func russian(_ text: TextWords) -> String? {
    for words in text.sentences {
      if let found = acrossClauses(words) { return found }
    }
    for words in text.clauses {
      let denials = words.indices.filter { index in
        words[index] == "не" && !(index + 1 < words.count && harmless.contains(words[index + 1]))
      }
      if let first = denials.first, let last = denials.last, first != last { return "не … не" }
      for (index, word) in words.enumerated() {
        let next = index + 1 < words.count ? words[index + 1] : ""
        let near = words[(index + 1)...].prefix(reach)
        switch word {
        case "нельзя" where next == "не" || near.contains("без"):
          return next == "не" ? "нельзя не" : "нельзя без"
        case "невозможно" where next == "не": return "невозможно не"
        case "не" where next == "без": return "не без"
        case "не" where denials.contains(index) && near.contains("без"): return "не … без"
        case "нет" where near.contains("без"): return "нет … без"
        case "без" where near.contains("не"): return "без … не"
        default: break
        }
      }
    }
    return nil
  }

  /// «Нельзя сказать, что мне не нравится»: what is denied is a denial.
  private static func acrossClauses(_ words: [String]) -> String? {
    guard let link = words.firstIndex(where: { ["что", "чтобы"].contains($0) }) else { return nil }
    let before = words[..<link]
    let denial = before.indices.first { index in
      ["нельзя", "невозможно", "нет"].contains(words[index])
        || (words[index] == "не" && !harmless.contains(words[index + 1]))
    }
    let after = words[(link + 1)...]
    let isDenied = after.indices.contains { index in
      words[index] == "не" && !(index + 1 < words.count && harmless.contains(words[index + 1]))
    }
    guard let denial, isDenied else { return nil }
    return "\(words[denial]) … \(words[link]) … не"
  }

  private static func english(_ text: TextWords) -> String? {
    for words in text.clauses {
      let denials = words.filter(isDenial)
      if denials.count > 1 { return "\(denials[0]) … \(denials[1])" }
      for (index, word) in words.enumerated() where isDenial(word) {
        let near = words[(index + 1)...].prefix(reach)
        if near.contains("without") { return "\(word) … without" }
        if let next = near.first, isUnWord(next) { return "\(word) \(next)" }
      }
    }
    return nil
  }

  private static func isDenial(_ word: String) -> Bool {
    ["not", "never", "cannot"].contains(word) || word.hasSuffix("n't")
  }

  /// An adjective that begins with a denial, not a word that only begins alike (under, until, unit).
  private static func isUnWord(_ word: String) -> Bool {
    let alike = ["under", "unt", "uni", "unless", "unio", "uncle"]
    return word.count > 5 && word.hasPrefix("un") && !alike.contains { word.hasPrefix($0) }
  }
}
