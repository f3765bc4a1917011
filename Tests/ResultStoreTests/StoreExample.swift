import Digests
import Foundation
import GRDB
import Language
import OrientirTestSupport
import QuestionnaireModel

@testable import ResultStore

/// A workspace in a folder of its own, with a questionnaire of every kind of item.
struct StoreExample {
  let folder: TemporaryFolder
  let workspace: Workspace
  static let noon = moment("2026-10-05T12:00:00+03:00")

  var path: String { folder.path("workspace") }
  var results: ResultStore { workspace.results }
  var sittings: SittingStore { workspace.sittings }

  init() throws {
    folder = try TemporaryFolder()
    workspace = try Workspace.create(at: folder.path("workspace"), now: Self.noon)
    try workspace.results.remember(Self.questionnaire, source: "id: everything\n", at: Self.noon)
  }

  /// The bytes of one of the files as they lie on the disk.
  func bytes(of file: StoreFile) -> Data {
    FileManager.default.contents(atPath: path + "/" + file.name) ?? Data()
  }

  /// Runs SQL on a file with a connection that has none of our settings, as another program would.
  func raw<Result>(_ file: StoreFile, _ body: (Database) throws -> Result) throws -> Result {
    try DatabaseQueue(path: path + "/" + file.name).inDatabase(body)
  }

  static func moment(_ text: String) -> Timestamp {
    guard let moment = Timestamp(text) else { preconditionFailure("no moment: \(text)") }
    return moment
  }

  static func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("no day: \(text)") }
    return day
  }

  /// So many codes that follow from a seed.
  static func codes(_ count: Int, seed: UInt64 = 7) -> [PupilCode] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in PupilCode.random(using: &generator) }
  }

  static let identity = questionnaire.identity

  static let answers = Answers([
    "r01": .rating(2), "p01": .choice("b"), "s01": .ratings(["can": 2]), "m01": .multiple(["a", "c"]),
    "n01": .number(-15), "t01": .text("Хочу «строить» мосты\n\"скоро\""), "k01": .declined,
  ])

  static func sheet(
    _ code: PupilCode, _ answers: Answers = answers, wave: String? = nil, attributes: PupilAttributes? = nil,
    finishedOn: Day = noon.day, timed: Bool = true
  ) -> NewSheet {
    let coding = AnswerCoding(questionnaire)
    return NewSheet(
      respondent: RespondentSheet(
        code: code.symbols,
        attributes: attributes
          ?? PupilAttributes(
            school: "Школа № 1", schoolClass: "9А", grade: 9, sex: .female, specialNeeds: false, profile: "it"
          ),
        wave: wave,
        sheet: AnswerSheet(
          questionnaire: identity, row: coding.row(for: answers),
          milliseconds: timed ? [1_200, -1, 70_000, 5, 6, 7, 8, 2_147_483_647] : [],
          order: timed ? [0, 2, 1, 65_535] : [], origin: .imported)),
      finishedOn: finishedOn)
  }

  static let questionnaire: Questionnaire = {
    func words(_ text: String) -> LocalizedText { LocalizedText(ru: text, en: text) }
    let options = ["a", "b", "c"].map { Option(code: $0, text: words($0)) }
    let items = [
      Item(id: "r01", kind: .rating(response: "liking", credits: []), text: words("r")),
      Item(id: "p01", kind: .choice(options), text: words("p")),
      Item(
        id: "s01",
        kind: .ratings([
          RatingPart(id: "can", text: words("can"), response: "liking"),
          RatingPart(id: "like", text: words("like"), response: "liking"),
        ]), text: words("s")),
      Item(id: "m01", kind: .multiple(options, atLeast: 0, atMost: 3), text: words("m")),
      Item(
        id: "n01", kind: .number(NumberRange(from: Fraction(-20), to: Fraction(20), decimals: 1)),
        text: words("n")),
      Item(id: "t01", kind: .text(lines: 3), text: words("t")),
      Item(id: "x01", kind: .note, text: words("x")),
      Item(id: "k01", kind: .choice(options), text: words("k")),
    ]
    return Questionnaire(
      id: "everything", version: Version(1, 0, 0), construct: .interests, title: words("Everything"),
      grades: 8...11, minutes: 5,
      passport: Passport(
        authors: ["Test"], theory: words("none"), licence: "CC0-1.0", status: .draft, norms: .none,
        citations: []),
      responses: [
        ResponseScale(id: "liking", steps: (-1...3).map { .init(value: $0, text: words(String($0))) })
      ],
      scales: [Scale(id: "building", title: words("Building"))],
      sections: [Section(id: "main", items: items.map(\.id))], items: items)
  }()

  static func sitting(_ code: PupilCode, id: String = "sitting-1", wave: String? = nil) -> LiveSitting {
    LiveSitting(
      id: SittingID(rawValue: id), code: code, questionnaire: questionnaire.identity, language: .russian,
      seed: .max - 5, wave: wave, startedAt: noon)
  }
}
