/// Cyrillic and Latin letters that cannot be told apart in print.
enum LookAlike {
  private static let latinByCyrillic: [Character: Character] = [
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i", "ѕ": "s", "ј": "j",
    "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C", "Т": "T",
    "У": "Y", "Х": "X", "І": "I", "Ѕ": "S", "Ј": "J",
  ]
  private static let latin = Set(latinByCyrillic.values)

  /// The word with its Cyrillic letters that look Latin replaced.
  static func latin(_ word: String) -> String { String(word.map { latinByCyrillic[$0] ?? $0 }) }

  /// The Cyrillic letter of a word that is the known one but for letters that look Latin.
  static func foreign(in word: String, like known: String) -> String? {
    guard word != known, latin(word) == known else { return nil }
    return word.first { latinByCyrillic[$0] != nil }.map { String($0) }
  }

  /// Whether a Latin letter looks like a Cyrillic one, or the other way round.
  static func isDeceptive(_ letter: Character) -> Bool {
    latinByCyrillic[letter] != nil || latin.contains(letter)
  }

  static func isCyrillic(_ letter: Character) -> Bool {
    letter.unicodeScalars.first.map { (0x0400...0x052F).contains($0.value) } ?? false
  }

  static func isLatin(_ letter: Character) -> Bool {
    letter.isASCII && letter.isLetter
  }
}
