import Language

/// Texts that speak to their reader: «вы», «подумайте», “you”.
public enum AddressedText {
  private static let words: Set<String> = [
    "вы", "вас", "вам", "вами", "ты", "тебя", "тебе", "тобой", "you", "your", "yours", "yourself",
  ]
  private static let starts = ["ваш", "твой", "твоя", "твоё", "твои", "твоем", "твоём"]
  /// Of imperatives: «подумайте», «попробуйте», «выберите».
  private static let ends = ["йте", "йтесь", "ите", "итесь"]

  /// Whether any language of the text speaks to its reader.
  ///
  /// Texts in other languages than Russian and English are taken as not addressed.
  public static func isAddressed(_ text: LocalizedText) -> Bool {
    text.languages.contains { tag in
      (text[tag] ?? "").lowercased().split { !$0.isLetter }.map(String.init).contains { word in
        words.contains(word) || starts.contains { word.hasPrefix($0) }
          || (word.count > 5 && ends.contains { word.hasSuffix($0) })
      }
    }
  }
}
