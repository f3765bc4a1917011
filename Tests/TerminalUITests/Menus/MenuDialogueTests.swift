import Language
import QuestionnaireModel
import Testing

@testable import TerminalUI

@Suite struct `A menu` {
  private func menu(_ count: Int, isSeveral: Bool = false) -> MenuDialogue {
    MenuDialogue(
      Surroundings(language: .russian),
      Menu(
        title: "Что делать?", facts: ["Волна: «Осень»"],
        options: (1...count).map { Menu.Option("Дело \($0)", footer: "orientir дело \($0)") },
        isSeveral: isSeveral, leaveAction: "назад"))
  }

  @Test func `a digit chooses where no further digit could follow`() {
    var few = menu(9)
    #expect(few.handle(.character("4")) == .chosen([3]))
    #expect(few.handle(.character("0")) == nil && few.notice != nil)
    var many = menu(14)
    #expect(many.handle(.character("1")) == nil && many.selection == 0)
    #expect(many.handle(.character("2")) == .chosen([11]))
    #expect(many.handle(.character("2")) == .chosen([1]))
    #expect(many.handle(.character("1")) == nil)
    #expect(many.handle(.enter) == .chosen([0]))
  }

  @Test func `arrows move, Enter chooses, Escape leaves`() {
    var menu = menu(3)
    #expect(menu.handle(.down) == nil && menu.handle(.down) == nil && menu.handle(.down) == nil)
    #expect(menu.selection == 2)
    #expect(menu.handle(.enter) == .chosen([2]))
    #expect(menu.handle(.up) == nil && menu.selection == 1)
    #expect(menu.handle(.escape) == .left && menu.handle(.left) == .left)
  }

  @Test func `several are marked, and none at all is no choice`() {
    var menu = menu(12, isSeveral: true)
    #expect(menu.handle(.enter) == nil && menu.notice != nil)
    #expect(menu.handle(.character(" ")) == nil && menu.handle(.character("5")) == nil)
    #expect(menu.handle(.character("1")) == nil && menu.handle(.character("2")) == nil)
    #expect(menu.marked == [0, 4, 11])
    #expect(menu.handle(.character("5")) == nil)
    #expect(menu.handle(.enter) == .chosen([0, 11]))
  }

  @Test(arguments: [(40, 12), (60, 20), (80, 24), (120, 40)])
  func `fits its screen, the mark always in sight`(columns: Int, rows: Int) {
    var generator = SeededGenerator(seed: 5)
    var menu = menu(30, isSeveral: true)
    let keys: [Key] = [.up, .down, .pageDown, .pageUp, .character("2"), .character(" "), .character("9")]
    for _ in 0..<200 {
      _ = menu.handle(keys[generator.below(keys.count)])
      let surroundings = Surroundings(language: .russian)
      let first = menu.screen.layout(columns: columns, rows: rows, scroll: 0, surroundings: surroundings)
      let layout = menu.screen.layout(
        columns: columns, rows: rows, scroll: first.scroll(toShow: menu.focusedBlock),
        surroundings: surroundings)
      #expect(layout.shows(menu.focusedBlock))
      #expect(layout.frame.lines.count == rows)
      #expect(layout.frame.text.split(separator: "\n").allSatisfy { String($0).displayWidth <= columns })
    }
  }
}
