import Language
import QuestionnaireModel

/// A reversed statement says the opposite in words of its own, not with «не».
enum NegatedReversals: LintRule {
  static let id = "negated-reversal"
  static let isStyle = true

  static func check(_ draft: Draft, _ report: inout Report) {
    for text in draft.itemTexts where text.role == .stem {
      guard case .rating(_, let credits) = text.item.kind,
        credits.contains(where: { $0.weight < Fraction(0) || $0.isSubtracted })
      else { continue }
      for language in text.text.languages {
        let words = TextWords(text.text[language] ?? "").words
        guard let word = words.first(where: { isDenial($0, language) }) else { continue }
        let quoted = quoted(word)
        warning(
          &report, at: text.node.nearest(language.rawValue).place,
          ru: "обратное утверждение построено на \(quoted.ru), и согласие с ним читают наоборот; "
            + "назовите противоположное прямо",
          en: "the reversed statement rests on \(quoted.en), agreement with it is misread; "
            + "name the opposite straight")
      }
    }
  }

  private static func isDenial(_ word: String, _ language: LanguageTag) -> Bool {
    switch language {
    case .russian: ["не", "нет", "нельзя"].contains(word)
    case .english: ["not", "never", "cannot"].contains(word) || word.hasSuffix("n't")
    default: false
    }
  }
}
