import Language

/// What a key stands for.
public enum Command: Hashable, Sendable, CaseIterable {
  case choose, toggle, up, down, pageUp, pageDown, back, forward, skip, decline, review, pause, help, stop
}

/// Which keys stand for what; the key line and the help are made from it.
public struct KeyMap: Hashable, Sendable {
  /// The keys of each command; the first is the one that is shown.
  public var keys: [Command: [Key]]

  /// Makes a key map.
  public init(_ keys: [Command: [Key]]) { self.keys = keys }

  public static let standard = KeyMap([
    .choose: [.enter],
    .toggle: [.character(" ")],
    .up: [.up], .down: [.down], .pageUp: [.pageUp], .pageDown: [.pageDown],
    .back: [.left, .backspace],
    .forward: [.right],
    .skip: letter("s"),
    .decline: letter("d") + [.function(3)],
    .review: letter("r") + [.function(2)],
    .pause: [.escape] + letter("p"),
    // The question mark lies on other keys in the Russian layout; both places work in both layouts.
    .help: [.character("?"), .function(1), .character(","), .character("/"), .character("&")],
    .stop: letter("q"),
  ])

  /// The command of a key.
  public func command(for key: Key) -> Command? {
    Command.allCases.first { keys[$0]?.contains(key) == true }
  }

  /// How the first key of a command is written, in the letters of a language.
  public func label(_ command: Command, _ words: Words, _ glyphs: Glyphs) -> String {
    guard let first = keys[command]?.first else { return "" }
    guard case .character(let character) = first else { return Self.name(of: first, words, glyphs) }
    if character == " " { return words.spaceKey }
    let shown = words.language == .russian ? Self.russianLetters[character] ?? character : character
    return String(shown).uppercased()
  }

  /// The letters of a command, small ones left out: `S`, `Ы`.
  func labels(_ command: Command) -> [String] {
    (keys[command] ?? []).compactMap { key in
      guard case .character(let character) = key, character.isUppercase else { return nil }
      return String(character)
    }
  }

  /// A Latin letter and the Cyrillic one on the same key, small and capital.
  static func letter(_ latin: Character) -> [Key] {
    let both = [latin] + (russianLetters[latin].map { [$0] } ?? [])
    return both.flatMap { [$0] + Array($0.uppercased()) }.map { .character($0) }
  }

  /// How a key that is no letter is written.
  private static func name(of key: Key, _ words: Words, _ glyphs: Glyphs) -> String {
    switch key {
    case .enter: "Enter"
    case .left: glyphs.left
    case .right: glyphs.right
    case .up: glyphs.up
    case .down: glyphs.down
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .backspace: "Backspace"
    case .escape: "Esc"
    case .function(let number): "F\(number)"
    default: ""
    }
  }

  /// By key position: what the Russian layout types where the Latin one has these letters.
  static let russianLetters: [Character: Character] = [
    "q": "й", "r": "к", "s": "ы", "y": "н", "n": "т", "f": "а", "d": "в", "p": "з",
  ]
}

/// One entry of the key line.
struct KeyHint: Hashable, Sendable {
  var keys: String
  var action: String

  /// The hints in at most `limit` lines.
  ///
  /// What does not fit is left out, later entries first, but never the last of all (help).
  static func lines(_ hints: [KeyHint], width: Int, limit: Int, glyphs: Glyphs) -> [[Span]] {
    guard let last = hints.last else { return [] }
    var kept: [KeyHint] = []
    for hint in hints.dropLast()
    where filled(kept + [hint, last], width: width, glyphs: glyphs).count <= limit {
      kept.append(hint)
    }
    return Array(filled(kept + [last], width: width, glyphs: glyphs).prefix(limit))
  }

  private static func filled(_ hints: [KeyHint], width: Int, glyphs: Glyphs) -> [[Span]] {
    var lines: [[Span]] = []
    var used = 0
    for hint in hints {
      let length = hint.keys.displayWidth + 1 + hint.action.displayWidth
      if let line = lines.indices.last, used + 3 + length <= width {
        lines[line].append(Span(" \(glyphs.dot) ", .dim))
        used += 3 + length
      } else {
        lines.append([])
        used = length
      }
      lines[lines.count - 1] += [Span(hint.keys, [.strong, .accent]), Span(" " + hint.action)]
    }
    return lines
  }
}
