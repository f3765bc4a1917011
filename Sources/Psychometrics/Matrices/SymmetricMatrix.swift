/// A symmetric matrix of a few dozen rows: covariances or correlations.
public struct SymmetricMatrix: Hashable, Sendable {
  /// How many rows and columns.
  public let size: Int
  /// Row by row, both halves.
  private(set) var values: [Double]

  /// Makes a matrix of `size` × `size`; `value` is asked for the lower half and the diagonal.
  public init(_ size: Int, _ value: (_ row: Int, _ column: Int) -> Double) {
    precondition(size >= 0, "a matrix has no negative size")
    self.size = size
    values = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0...row {
        let number = value(row, column)
        values[row * size + column] = number
        values[column * size + row] = number
      }
    }
  }

  public subscript(row: Int, column: Int) -> Double { values[row * size + column] }

  /// Σ of all cells.
  public var sum: Double { values.reduce(0, +) }

  /// The cells of the diagonal.
  public var diagonal: [Double] { (0..<size).map { self[$0, $0] } }

  /// Σ of the diagonal.
  public var trace: Double { diagonal.reduce(0, +) }

  /// Σ of a row.
  public func rowSum(_ row: Int) -> Double { values[(row * size)..<((row + 1) * size)].reduce(0, +) }

  /// The matrix without one row and its column.
  public func without(_ index: Int) -> SymmetricMatrix {
    let kept = (0..<size).filter { $0 != index }
    return SymmetricMatrix(kept.count) { self[kept[$0], kept[$1]] }
  }

  /// Covariances made correlations; `nil` where a variance is not positive.
  public var correlations: SymmetricMatrix? {
    guard diagonal.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    return SymmetricMatrix(size) { row, column in
      row == column
        ? 1 : self[row, column] / (self[row, row].squareRoot() * self[column, column].squareRoot())
    }
  }

  /// L with L·Lᵀ = the matrix, row by row; `nil` where the matrix is not positive definite.
  var cholesky: [Double]? {
    var lower = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0...row {
        var rest = self[row, column]
        for k in 0..<column { rest -= lower[row * size + k] * lower[column * size + k] }
        if row == column {
          // A rest that is only rounding means a column that follows from the others.
          guard rest > 1e-12 * max(self[row, row], .leastNormalMagnitude) else { return nil }
          lower[row * size + row] = rest.squareRoot()
        } else {
          lower[row * size + column] = rest / lower[column * size + column]
        }
      }
    }
    return lower
  }

  /// The inverse; `nil` where the matrix is not positive definite.
  public var inverse: SymmetricMatrix? {
    guard let lower = cholesky else { return nil }
    var columns: [[Double]] = []
    for unit in 0..<size {
      var x = [Double](repeating: 0, count: size)
      x[unit] = 1
      for row in 0..<size {
        for k in 0..<row { x[row] -= lower[row * size + k] * x[k] }
        x[row] /= lower[row * size + row]
      }
      for row in (0..<size).reversed() {
        for k in (row + 1)..<max(size, row + 1) { x[row] -= lower[k * size + row] * x[k] }
        x[row] /= lower[row * size + row]
      }
      columns.append(x)
    }
    return SymmetricMatrix(size) { columns[$1][$0] }
  }

  /// Eigenvalues in descending order, by Jacobi's rotations.
  public var eigenvalues: [Double] {
    var a = values
    let n = size
    for _ in 0..<100 {
      var off = 0.0
      for row in 0..<n { for column in 0..<row { off += a[row * n + column] * a[row * n + column] } }
      guard off > 1e-32 * max(1, trace * trace) else { break }
      for p in 0..<n {
        for q in (p + 1)..<max(n, p + 1) where a[p * n + q] != 0 {
          let angle = (a[q * n + q] - a[p * n + p]) / (2 * a[p * n + q])
          let t = (angle >= 0 ? 1 : -1) / (abs(angle) + (angle * angle + 1).squareRoot())
          let c = 1 / (t * t + 1).squareRoot()
          let s = t * c
          for k in 0..<n {
            let (left, right) = (a[k * n + p], a[k * n + q])
            a[k * n + p] = c * left - s * right
            a[k * n + q] = s * left + c * right
          }
          for k in 0..<n {
            let (left, right) = (a[p * n + k], a[q * n + k])
            a[p * n + k] = c * left - s * right
            a[q * n + k] = s * left + c * right
          }
        }
      }
    }
    return (0..<n).map { a[$0 * n + $0] }.sorted(by: >)
  }
}
