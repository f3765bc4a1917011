import Administration
import Testing

@Suite struct `Sitting position` {
  @Test(arguments: [SittingPosition.instructions, .section("main"), .item("r01"), .review])
  func `the stored form reads back`(position: SittingPosition) {
    #expect(SittingPosition(rawValue: position.rawValue) == position)
  }

  @Test(arguments: ["", "item", "section", "finished", "review now", "Item r01"])
  func `other texts are refused`(text: String) { #expect(SittingPosition(rawValue: text) == nil) }
}
