import Foundation
import QuestionnaireModel

/// An answer as the text of one cell: `{"choice":"a"}`, `{"ratings":{"can":2}}`, `{"declined":true}`.
struct AnswerText: Codable {
  private var choice: String?
  private var rating: Int?
  private var ratings: [String: Int]?
  private var multiple: [String]?
  private var number: Int?
  private var text: String?
  private var declined: Bool?

  static func text(of answer: Answer) -> String {
    var cell = AnswerText()
    switch answer {
    case .choice(let code): cell.choice = code
    case .rating(let value): cell.rating = value
    case .ratings(let values): cell.ratings = values
    case .multiple(let codes): cell.multiple = codes
    case .number(let scaled): cell.number = scaled
    case .text(let text): cell.text = text
    case .declined: cell.declined = true
    }
    return JSONText.write(cell)
  }

  /// The answer behind a cell; `nil` where it holds none or more than one.
  static func answer(of json: String) -> Answer? {
    guard let cell = try? JSONDecoder().decode(AnswerText.self, from: Data(json.utf8)) else { return nil }
    let readings: [Answer?] = [
      cell.choice.map { .choice($0) }, cell.rating.map { .rating($0) }, cell.ratings.map { .ratings($0) },
      cell.multiple.map { .multiple($0) }, cell.number.map { .number($0) }, cell.text.map { .text($0) },
      cell.declined == true ? .declined : nil,
    ]
    let found = readings.compactMap { $0 }
    return found.count == 1 ? found[0] : nil
  }
}
