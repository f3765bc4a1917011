import Psychometrics
import Testing

@Suite struct SymmetricMatrixTests {
  private let matrix = SymmetricMatrix(3) { [[4.0, 0, 0], [2, 5, 0], [0.6, 1, 3]][$0][$1] }

  @Test func `both halves are one`() {
    #expect(matrix[0, 1] == 2 && matrix[1, 0] == 2)
    #expect(matrix.trace == 12 && matrix.diagonal == [4, 5, 3])
    #expect(abs(matrix.sum - 19.2) < 1e-14 && abs(matrix.rowSum(2) - 4.6) < 1e-14)
  }

  @Test func `the inverse times the matrix is one`() throws {
    let inverse = try #require(matrix.inverse)
    for row in 0..<3 {
      for column in 0..<3 {
        let product = (0..<3).reduce(0) { $0 + matrix[row, $1] * inverse[$1, column] }
        #expect(abs(product - (row == column ? 1 : 0)) < 1e-14)
      }
    }
  }

  @Test func `what follows from others has no inverse`() {
    #expect(SymmetricMatrix(2) { _, _ in 1 }.inverse == nil)
    #expect(SymmetricMatrix(2) { $0 == $1 ? 1 : 2 }.inverse == nil)
    #expect(SymmetricMatrix(2) { _, _ in 0 }.correlations == nil)
  }

  @Test func `correlations have ones`() throws {
    let r = try #require(matrix.correlations)
    #expect(r.diagonal == [1, 1, 1])
    #expect(abs(r[0, 1] - 2 / 20.0.squareRoot()) < 1e-15)
  }

  @Test func `a row goes with its column`() {
    let smaller = matrix.without(1)
    #expect(smaller.size == 2 && smaller[0, 1] == 0.6 && smaller.diagonal == [4, 3])
  }

  @Test func `eigenvalues add up to the trace`() {
    let values = matrix.eigenvalues
    #expect(values == values.sorted(by: >))
    #expect(abs(values.reduce(0, +) - 12) < 1e-13)
    let even = SymmetricMatrix(4) { $0 == $1 ? 1 : 0.5 }.eigenvalues
    #expect(zip(even, [2.5, 0.5, 0.5, 0.5]).allSatisfy { abs($0 - $1) < 1e-14 })
    #expect(SymmetricMatrix(0) { _, _ in 0 }.eigenvalues == [])
  }
}
