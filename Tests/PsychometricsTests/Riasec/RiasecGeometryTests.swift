import Testing

@testable import Psychometrics

@Suite struct RiasecGeometryTests {
  private func code(_ text: String) throws -> RiasecCode { try #require(RiasecCode(text)) }

  private var allCodes: [RiasecCode] {
    let types = RiasecType.allCases
    return types.flatMap { first in
      types.flatMap { second in types.compactMap { RiasecCode([first, second, $0]) } }
    }
  }

  @Test(arguments: [
    ("RIA", "RIA", 28, 18), ("RIA", "SEC", 0, 0), ("RIA", "IRA", 21, 13), ("RIA", "RIS", 27, 17),
    ("RIA", "AIR", 13, 10), ("RCI", "RIC", 26, 12), ("ESC", "CSE", 13, 14), ("IRC", "CIR", 16, 9),
    ("SIA", "RIA", 6, 9),
  ])
  func `indices of published codes`(person: String, environment: String, iachan: Int, cIndex: Int) throws {
    let (person, environment) = (try code(person), try code(environment))
    #expect(RiasecGeometry.iachanM(person, environment) == iachan)
    #expect(RiasecGeometry.cIndex(person, environment) == cIndex)
    #expect(RiasecGeometry.iachanM(environment, person) == iachan)
  }

  @Test func `over all codes the means are 10 and 9`() throws {
    let target = try code("RIA")
    #expect(allCodes.count == 120)
    #expect(allCodes.reduce(0) { $0 + RiasecGeometry.iachanM($1, target) } == 1_200)
    #expect(allCodes.reduce(0) { $0 + RiasecGeometry.cIndex($1, target) } == 1_080)
  }

  @Test func `distances are those of a hexagon`() {
    for left in RiasecType.allCases {
      let distances = RiasecType.allCases.map { RiasecGeometry.distance(left, $0) }
      #expect(distances.sorted() == [0, 1, 1, 2, 2, 3])
      for right in RiasecType.allCases {
        #expect(RiasecGeometry.distance(left, right) == RiasecGeometry.distance(right, left))
      }
    }
    // The cell that a well-known package has wrong.
    #expect(RiasecGeometry.distance(.artistic, .social) == 1)
  }

  @Test(arguments: [("RIA", 1), ("RAI", 2), ("RSI", 3), ("RCI", 1), ("EIS", 3), ("CIS", 2)])
  func `consistency is the distance of the first two letters`(text: String, distance: Int) throws {
    let code = try code(text)
    #expect(RiasecGeometry.consistency(of: code)?.rawValue == distance)
    #expect(RiasecGeometry.consistency(of: RiasecOrder(code))?.rawValue == distance)
  }

  @Test(
    arguments: [
      ([5, 5, 1, 1, 1, 1], RiasecGeometry.Consistency.high), ([5, 1, 5, 1, 1, 1], .medium),
      ([5, 1, 1, 5, 1, 1], .low), ([5, 5, 5, 1, 1, 1], nil), ([5, 4, 1, 1, 1, 4], .high),
      ([5, 1, 4, 1, 4, 1], .medium), ([5, 4, 4, 1, 1, 1], nil), ([5, 1, 5, 1, 5, 1], .medium),
      ([1, 1, 1, 1, 1, 1], nil),
    ] as [([Int], RiasecGeometry.Consistency?)])
  func `ties leave consistency open only where they matter`(
    scores: [Int], consistency: RiasecGeometry.Consistency?
  ) throws {
    #expect(RiasecGeometry.consistency(of: try #require(RiasecOrder(scores))) == consistency)
  }

  @Test func `tied codes are averaged over`() throws {
    // RIA or IRA against RIA: M 28 and 21, C 18 and 13.
    let tied = try #require(RiasecOrder([9, 9, 5, 1, 1, 1]))
    let target = RiasecOrder(try code("RIA"))
    #expect(RiasecGeometry.iachanM(tied, target) == 24.5)
    #expect(RiasecGeometry.cIndex(tied, target) == 15.5)
    let flat = try #require(RiasecOrder([1, 1, 1, 1, 1, 1]))
    #expect(RiasecGeometry.iachanM(flat, target) == 10)
    #expect(RiasecGeometry.cIndex(flat, flat) == 9)
    let plain = try #require(RiasecOrder([6, 5, 4, 3, 2, 1]))
    #expect(RiasecGeometry.iachanM(plain, target) == 28)
  }

  @Test func `differentiation is the range of the scores`() {
    #expect(RiasecGeometry.differentiation([70, 90, 120, 75, 100, 130]) == 60)
    #expect(RiasecGeometry.differentiation([]) == nil)
  }
}
