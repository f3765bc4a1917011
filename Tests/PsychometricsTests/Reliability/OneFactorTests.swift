import Psychometrics
import Testing

@Suite struct OneFactorTests {
  private static func model(_ loadings: [Double]) -> SymmetricMatrix {
    SymmetricMatrix(loadings.count) { $0 == $1 ? 1 : loadings[$0] * loadings[$1] }
  }

  @Test(arguments: OneFactor.Method.allCases)
  func `a model is found again, reversed items and all`(method: OneFactor.Method) throws {
    let loadings = [0.9, 0.7, -0.5, 0.3, 0.6]
    let factor = try OneFactor(Self.model(loadings), method: method)
    #expect(zip(factor.loadings, loadings).allSatisfy { abs($0 - $1) < 1e-9 })
    let common = loadings.reduce(0, +)
    let unique = loadings.reduce(0) { $0 + 1 - $1 * $1 }
    #expect(abs(factor.omega - common * common / (common * common + unique)) < 1e-9)
  }

  @Test(arguments: OneFactor.Method.allCases)
  func `ω does not depend on the items' units`(method: OneFactor.Method) throws {
    let deviations = [1.0, 2, 5]
    let scaled = SymmetricMatrix(3) { Self.model([0.8, 0.7, 0.6])[$0, $1] * deviations[$0] * deviations[$1] }
    let factor = try OneFactor(scaled, method: method)
    #expect(abs(factor.omega - (try OneFactor(Self.model([0.8, 0.7, 0.6]), method: method)).omega) < 1e-9)
    #expect(factor.omega(deviations: deviations) != factor.omega)
  }

  @Test(arguments: OneFactor.Method.allCases)
  func `an item that would be explained altogether is refused`(method: OneFactor.Method) {
    // λ₁² = r₁₂·r₁₃/r₂₃ = 0.8·0.8/0.5 > 1.
    let matrix = SymmetricMatrix(3) { $0 == $1 ? 1 : ($0 == 1 || $1 == 0 ? ($0 + $1 == 3 ? 0.5 : 0.8) : 0.5) }
    #expect(throws: OneFactor.Refusal.heywood(item: 0)) { try OneFactor(matrix, method: method) }
  }

  @Test func `too few items, and items that do not vary`() {
    #expect(throws: OneFactor.Refusal.fewerThanThreeItems) { try OneFactor(Self.model([0.5, 0.5])) }
    #expect(throws: OneFactor.Refusal.itemDoesNotVary) {
      try OneFactor(SymmetricMatrix(3) { _, _ in 0 })
    }
  }
}
