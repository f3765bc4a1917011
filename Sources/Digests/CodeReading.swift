/// What a person may have meant by a typed code.
///
/// The typed text is read as it stands, then by look-alike (Cyrillic А as A), then by key position (Cyrillic Ф as A, the
/// key of A in the Russian layout); the check symbols decide. Case, blanks, hyphens and dashes do not matter.
public enum CodeReading: Hashable, Sendable {
  /// No reading passes the check.
  case invalid
  /// One reading passes.
  case code(PupilCode)
  /// Several readings pass: ask which one stands on the slip.
  case ambiguous([PupilCode])

  /// Reads a typed text.
  public init(typed: String) {
    let ignored: Set<Character> = [" ", "-", "–", "—", "−", "_", "\u{A0}", ".", "\t"]
    let characters = typed.filter { !ignored.contains($0) }.map {
      Character(String($0).uppercased().prefix(1).description)
    }
    var found: [PupilCode] = []
    for table in [[:], Self.lookAlikes, Self.keyPositions] {
      let read = characters.map { PupilCode.values[$0] == nil ? (table[$0] ?? $0) : $0 }
      if let code = PupilCode(String(read)), !found.contains(code) { found.append(code) }
    }
    switch found.count {
    case 0: self = .invalid
    case 1: self = .code(found[0])
    default: self = .ambiguous(found)
    }
  }

  private static let lookAlikes: [Character: Character] = [
    "А": "A", "В": "B", "С": "C", "Е": "E", "Н": "H", "К": "K", "М": "M", "Р": "P", "Т": "T", "Х": "X",
    "У": "Y",
  ]

  private static let keyPositions: [Character: Character] = [
    "Й": "Q", "Ц": "W", "У": "E", "К": "R", "Е": "T", "Н": "Y", "Г": "U", "Ш": "I", "Щ": "O", "З": "P",
    "Ф": "A", "Ы": "S", "В": "D", "А": "F", "П": "G", "Р": "H", "О": "J", "Л": "K", "Д": "L",
    "Я": "Z", "Ч": "X", "С": "C", "М": "V", "И": "B", "Т": "N", "Ь": "M",
  ]
}
