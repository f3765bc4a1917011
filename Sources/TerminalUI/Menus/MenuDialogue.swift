/// A list of things to choose from, one or several; with a word on the one under the mark.
struct MenuDialogue: Sendable {
  /// What a key came to.
  enum Outcome: Hashable, Sendable {
    case chosen([Int])
    case left
  }

  let surroundings: Surroundings
  let menu: Menu
  /// The option under the mark.
  var selection: Int
  /// In a menu of several: what is marked.
  var marked: Set<Int>
  var notice: String?
  private var typed = ""

  init(_ surroundings: Surroundings, _ menu: Menu, selection: Int = 0) {
    self.surroundings = surroundings
    self.menu = menu
    self.selection = min(max(0, selection), max(0, menu.options.count - 1))
    marked = []
  }

  /// The body's block that has to stay on the screen.
  var focusedBlock: Int { firstOption + selection }

  private var firstOption: Int { menu.about.isEmpty ? 0 : 2 }

  var screen: Screen {
    let (words, glyphs) = (surroundings.words, surroundings.glyphs)
    let width = String(menu.options.count).count
    let lines: [Block] = menu.options.enumerated().map { index, option in
      .option(
        OptionLine(
          number: index + 1, numberWidth: width, text: option.title,
          choice: menu.isSeveral ? (marked.contains(index) ? .ticked : .unticked) : .none,
          isMarked: index == selection))
    }
    let footer = menu.options.indices.contains(selection) ? menu.options[selection].footer : ""
    let numbers = "1\(glyphs.dash)\(menu.options.count)"
    var keys = [KeyHint(keys: numbers, action: menu.isSeveral ? words.markAction : words.moveAction)]
    if menu.isSeveral {
      keys.append(KeyHint(keys: "\(glyphs.up)\(glyphs.down) \(words.spaceKey)", action: words.markAction))
      keys.append(KeyHint(keys: "Enter", action: words.doneAction))
    } else {
      keys.append(KeyHint(keys: "\(glyphs.up)\(glyphs.down) Enter", action: words.moveAction))
    }
    keys.append(KeyHint(keys: "Esc", action: menu.leaveAction))
    return Screen(
      head: [.text(menu.title, .strong)] + menu.facts.map { .line($0) },
      body: (menu.about.isEmpty ? [] : [.text(menu.about), .gap]) + lines,
      notice: notice ?? (footer.isEmpty ? nil : footer), keys: keys)
  }

  /// Takes in a key; `nil` where the menu stays.
  mutating func handle(_ key: Key) -> Outcome? {
    notice = nil
    if case .character(let character) = key, let digit = character.decimalDigit { return press(digit) }
    if key == .escape { return .left }
    let command = surroundings.keyMap.command(for: key)
    if command != .choose { typed = "" }
    switch command {
    case .up: selection = max(0, selection - 1)
    case .down: selection = min(menu.options.count - 1, selection + 1)
    case .pageUp: selection = max(0, selection - 8)
    case .pageDown: selection = min(menu.options.count - 1, selection + 8)
    case .toggle: return menu.isSeveral ? toggle(selection) : choose()
    case .choose, .forward: return choose()
    case .back, .stop: return .left
    default: break
    }
    return nil
  }

  private mutating func press(_ digit: Int) -> Outcome? {
    let count = menu.options.count
    var digits = typed + String(digit)
    if Int(digits).map({ $0 > count || $0 == 0 }) ?? true { digits = String(digit) }
    guard let number = Int(digits), (1...max(1, count)).contains(number) else {
      notice = surroundings.words.noSuchNumber(count)
      return nil
    }
    selection = number - 1
    // Where a further digit could follow, Enter decides.
    typed = number * 10 <= count ? digits : ""
    guard typed.isEmpty else { return nil }
    return menu.isSeveral ? toggle(selection) : choose()
  }

  private mutating func toggle(_ index: Int) -> Outcome? {
    typed = ""
    if marked.remove(index) == nil { marked.insert(index) }
    return nil
  }

  private mutating func choose() -> Outcome? {
    guard menu.options.indices.contains(selection) else { return nil }
    guard menu.isSeveral else { return .chosen([selection]) }
    if !typed.isEmpty { return toggle(selection) }
    guard !marked.isEmpty else {
      notice = surroundings.words.chooseFirst
      return nil
    }
    return .chosen(marked.sorted())
  }
}
