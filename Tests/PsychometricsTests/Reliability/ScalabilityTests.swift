import Psychometrics
import Testing

@Suite struct ScalabilityTests {
  @Test func `a perfect Guttman scale has H 1, contradictory items are below 0`() throws {
    let perfect = try #require(MokkenScalability([[0, 0, 0], [1, 0, 0], [1, 1, 0], [1, 1, 1]]))
    #expect(perfect.scale == 1 && perfect.items == [1, 1, 1] && perfect.count == 4)
    let against = try #require(MokkenScalability([[0, 1], [1, 0], [nil, 1]]))
    #expect(against.scale == -1 && against.count == 2)
    let still = try #require(MokkenScalability([[1, 0, 1], [1, 1, 0]]))
    #expect(still.items[0] == nil && still.items[1] == -1)
    #expect(MokkenScalability([[1, 1], [1, 1]])?.scale == nil)
    #expect(MokkenScalability([]) == nil && MokkenScalability([[1], [2]]) == nil)
    #expect(MokkenScalability([[1, 2], [nil, 1]]) == nil && MokkenScalability([[1, 2], [1]]) == nil)
  }

  @Test func `parallel items: every λ by hand`() throws {
    // Four items, variance 1, correlation 0.5: ΣR = 10.
    let matrix = SymmetricMatrix(4) { $0 == $1 ? 1 : 0.5 }
    let lambdas = try #require(GuttmanLambdas(matrix))
    #expect(abs(lambdas.lambda1 - 0.6) < 1e-15 && abs(lambdas.lambda3 - 0.8) < 1e-15)
    #expect(abs(lambdas.lambda2 - 0.8) < 1e-15)
    // Two against two: 4·2/10.
    let lambda4 = try #require(lambdas.lambda4)
    #expect(abs(lambda4 - 0.8) < 1e-15)
    #expect(abs(lambdas.lambda5 - (0.6 + 2 * 0.75.squareRoot() / 10)) < 1e-15)
    let lambda6 = try #require(Reliability(matrix, count: 9)?.lambda6)
    let own6 = try #require(lambdas.lambda6)
    #expect(abs(own6 - lambda6) < 1e-14)
    #expect(GuttmanLambdas(SymmetricMatrix(1) { _, _ in 1 }) == nil)
    #expect(GuttmanLambdas(SymmetricMatrix(2) { $0 == $1 ? 1 : -1 }) == nil)
    #expect(GuttmanLambdas(SymmetricMatrix(19) { $0 == $1 ? 1 : 0.1 })?.lambda4 == nil)
  }

  @Test func `gaps are filled by the item, not by the person`() throws {
    let rows: [[Double?]] = [[1, nil], [2, 4], [4, 7], [nil, 4]]
    #expect(ItemImputation.median.fillings(rows) == [2, 4])
    #expect(ItemImputation.mean.filled(rows) == [[1, 5], [2, 4], [4, 7], [7.0 / 3, 4]])
    #expect(ItemImputation.median.fillings([[1], [4]]) == [2.5])
    #expect(ItemImputation.mean.filled([[nil, 1], [nil, 2]]) == nil)
    #expect(
      ItemImputation.mean.filled([[1, 2], [1]]) == nil && ItemImputation.mean.filled([])?.isEmpty == true)
    #expect(SymmetricMatrix(covariancesOf: [[1, 2]]) == nil)
    #expect(SymmetricMatrix(covariancesOf: [[1, 2], [3, 1]])?[1, 0] == -1)
  }

  @Test func `the tetrachoric correlation of halves is Sheppard's`() throws {
    // Both items split in halves: the share of both high is 1/4 + arcsin r/2π.
    var pairs: [(Int?, Int?)] = []
    for (x, y, count) in [(0, 0, 2), (1, 1, 2), (0, 1, 1), (1, 0, 1)] {
      for _ in 0..<count { pairs.append((x, y)) }
    }
    let figure = try PolychoricCorrelation(pairs + [(nil, 1)])
    #expect(abs(figure.correlation - 0.5) < 1e-12 && figure.count == 6)
    let turned = try PolychoricCorrelation(pairs.map { ($0.map { -3 * $0 }, $1) })
    #expect(abs(turned.correlation + 0.5) < 1e-12)
  }

  @Test func `polychoric refusals`() {
    func refusal(_ pairs: [(Int?, Int?)]) -> PolychoricCorrelation.Refusal? {
      do {
        _ = try PolychoricCorrelation(pairs)
        return nil
      } catch { return error }
    }
    #expect(refusal([]) == .itemDoesNotVary && refusal([(1, 2), (1, 3)]) == .itemDoesNotVary)
    #expect(refusal([(0, 0), (1, 1), (0, 0)]) == .atTheLimit)
  }
}
