import QuestionnaireModel

/// An item of an `.osd` file as far as scoring and conditions need it.
struct OSDItem {
  /// One of the answers, with what the runner stores for it.
  struct Option {
    var code: String
    var raw: String
  }

  enum Answering {
    /// One of some whole numbers.
    case rating([Int])
    /// A whole number for each row.
    case grid(rows: Int, values: [Int])
    case choice([Option])
    case multiple([Option])
    case number
    case text
    case note
  }

  var id: String
  /// The name in the file, which other parts of it use.
  var given: String
  var answering: Answering
  /// Least and most, from which reversed answers are counted; `nil` where the runner knows none.
  var range: (least: Double, most: Double)?
  var place: Place
  /// Index of the section and place in it.
  var section = 0
  var position = 0

  /// The answers that can be told apart, as the runner stores them; `nil` where there are too many.
  var raws: [(key: String, raw: String)]? {
    switch answering {
    case .rating(let values), .grid(_, let values): values.map { (String($0), String($0)) }
    case .choice(let options): options.map { ($0.code, $0.raw) }
    case .multiple, .number, .text, .note: nil
    }
  }
}
