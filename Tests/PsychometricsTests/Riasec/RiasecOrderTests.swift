import Testing

@testable import Psychometrics

@Suite struct RiasecOrderTests {
  @Test(arguments: [
    ([6, 5, 4, 3, 2, 1], "RIA", 1), ([1, 2, 3, 4, 5, 6], "CES", 1), ([6, 5, 5, 3, 2, 1], "R(IA)", 2),
    ([6, 5, 4, 4, 2, 1], "RI(AS)", 2), ([6, 6, 4, 4, 4, 1], "(RI)(ASE)", 6),
    ([6, 6, 6, 6, 1, 1], "(RIAS)", 24),
    ([1, 1, 1, 1, 1, 1], "(RIASEC)", 120), ([2, 1, 1, 1, 1, 1], "R(IASEC)", 20),
    ([0, 0, 0, 5, 5, 5], "(SEC)", 6),
  ])
  func `ties stand in brackets in the order of the hexagon`(scores: [Int], code: String, codes: Int) throws {
    let order = try #require(RiasecOrder(scores))
    #expect(order.code == code)
    #expect(order.tieBrokenCodes.count == codes)
    #expect(Set(order.tieBrokenCodes).count == codes)
    #expect(order.groups.flatMap { $0 }.count == 6)
  }

  @Test func `only six scores have an order and only letters of the hexagon make a code`() {
    #expect(RiasecOrder([1, 2, 3]) == nil)
    #expect(RiasecOrder([Int]()) == nil)
    for text in ["", "RI", "RIR", "RIAS", "ria", "RIX", "РИА"] { #expect(RiasecCode(text) == nil) }
    #expect(RiasecCode("SEC")?.description == "SEC")
    #expect(RiasecType(letter: "A") == .artistic)
  }
}
