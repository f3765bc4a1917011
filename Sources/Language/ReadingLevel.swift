/// How hard a Russian text is to read: Flesch's two formulas with constants for Russian.
///
/// With ASL the words a sentence and ASW the syllables a word, `ease` is 206.835 − 1.3·ASL − 60.1·ASW (100 easy, 0 hard; 60–70 is
/// read in grades 8–9) and `grade` is 0.5·ASL + 8.4·ASW − 15.59 (the school grade that reads it). Syllables are vowels, so «с» has
/// none. On a text under 100 words the figures say nothing: one long name moves them by grades.
public struct ReadingLevel: Hashable, Sendable {
  /// From so many words on the figures mean something.
  public static let fewestWords = 100

  public let sentences: Int
  public let words: Int
  public let syllables: Int

  /// Counts the texts; each is at least a sentence of its own, whatever it ends in.
  ///
  /// A word is a run of letters and hyphens; numbers are none. `nil` where there is no word.
  public init?(_ texts: [String]) {
    var (sentences, words, syllables) = (0, 0, 0)
    for text in texts {
      for sentence in text.split(whereSeparator: { ".!?…\n".contains($0) }) {
        let found = sentence.split { !$0.isLetter && $0 != "-" }.filter { $0.contains(where: \.isLetter) }
        guard !found.isEmpty else { continue }
        sentences += 1
        words += found.count
        syllables += found.reduce(0) { $0 + $1.count { "аеёиоуыэюяАЕЁИОУЫЭЮЯ".contains($0) } }
      }
    }
    guard words > 0 else { return nil }
    (self.sentences, self.words, self.syllables) = (sentences, words, syllables)
  }

  /// Whether there are words enough for the figures to mean something.
  public var isReliable: Bool { words >= Self.fewestWords }

  /// Words a sentence.
  public var sentenceLength: Double { Double(words) / Double(sentences) }
  /// Syllables a word.
  public var wordLength: Double { Double(syllables) / Double(words) }
  /// Flesch's reading ease.
  public var ease: Double { 206.835 - 1.3 * sentenceLength - 60.1 * wordLength }
  /// The school grade; below 1 for the very easiest texts.
  public var grade: Double { 0.5 * sentenceLength + 8.4 * wordLength - 15.59 }
}
