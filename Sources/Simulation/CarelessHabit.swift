/// What a pupil does who has stopped reading.
struct CarelessHabit {
  let kind: SimulatedPupil.Carelessness?
  /// The place on every scale that a straight-liner keeps to, 0…1.
  let place: Double
  private let start: Int
  private var position = -1

  init(_ kind: SimulatedPupil.Carelessness?, items: Int, _ stream: inout RandomStream) {
    self.kind = kind
    place = stream.unit()
    // Some read the first questions, up to a third.
    start = Int(stream.unit() * Double(items) / 3)
  }

  /// Goes on to the next question.
  mutating func step() { position += 1 }

  var isActive: Bool { kind != nil && position >= start }

  /// The place on this question's scale or list, of so many.
  func index(of count: Int, _ stream: inout RandomStream) -> Int {
    kind == .straightLining ? min(count - 1, Int(place * Double(count))) : stream.below(count)
  }
}
