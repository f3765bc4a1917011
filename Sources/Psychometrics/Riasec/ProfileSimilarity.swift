/// How alike two profiles over Holland's six types are, by three figures that answer different questions.
///
/// The correlation compares shapes and overlooks how strongly a profile stands out; the distance compares that too; the C index compares the
/// first three letters and the places of the types on the hexagon. They are read together, since each alone can be high by accident of six values.
public struct ProfileSimilarity: Hashable, Sendable {
  /// Pearson's r of the six values, −1…1; `nil` where one profile is flat.
  public let correlation: Double?
  /// √(Σ((x − x̄) − (y − ȳ))² / 6) of values on a scale from 0 to 1: 0 where the profiles differ by a constant at most.
  ///
  /// Taken from each profile's own mean, because people and markers differ in how much they say of everything.
  public let distance: Double
  /// The C index of Brown and Gore (1994), 0…18, averaged over ties on both sides.
  public let congruence: Double

  /// Compares six values with six others, each on a scale from 0 to 1; `nil` for another number of values.
  public init?(_ person: [Double], _ environment: [Double]) {
    guard let mine = RiasecOrder(person), let theirs = RiasecOrder(environment) else { return nil }
    self.init(person, environment, congruence: RiasecGeometry.cIndex(mine, theirs))
  }

  /// The same where the C index is known already.
  public init(_ person: [Double], _ environment: [Double], congruence: Double) {
    var correlation = Correlation()
    var (sum, squares) = (0.0, 0.0)
    for (x, y) in zip(person, environment) {
      correlation.add(x, y)
      sum += x - y
      squares += (x - y) * (x - y)
    }
    let count = Double(max(1, person.count))
    self.correlation = correlation.coefficient
    distance = max(0, squares / count - sum / count * sum / count).squareRoot()
    self.congruence = congruence
  }
}
