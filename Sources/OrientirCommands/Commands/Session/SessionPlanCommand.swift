import Administration
import ArgumentParser
import Language
import QuestionnaireModel

/// `orientir session plan`: shifts for a class that does not fit into the seats or the lesson.
struct SessionPlanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "plan", Spoken.words.session.helpPlan,
      example: "orientir session plan work-interests choice-readiness --pupils 28 --seats 12 --minutes 45")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.session.helpQuestionnaires, valueName: "Q"))
  var questionnaires: [String] = []
  @Option(help: .init(Spoken.words.session.helpOpenProgramme, valueName: "P")) var programme: String?
  @Option(help: .init(Spoken.words.session.helpPupils, valueName: "N")) var pupils: Int
  @Option(help: .init(Spoken.words.session.helpSeats, valueName: "N")) var seats: Int
  @Option(help: .init(Spoken.words.session.helpMinutes, valueName: "N")) var minutes = 45
  @Option(help: .init(Spoken.words.help.listFormat, valueName: "text|json")) var format: ListFormat = .text

  /// Kept of each lesson for seating and codes.
  static let overhead = 5

  func run() throws {
    let context = Context(global)
    let words = context.words.session
    let questionnaires = try programme.map { try context.programme($0).questionnaires } ?? questionnaires
    guard !questionnaires.isEmpty else { throw SessionError.nothingToAnswer }
    for (option, value, most) in [
      ("--pupils", pupils, 10_000), ("--seats", seats, 1_000), ("--minutes", minutes, 480),
    ]
    where !(1...most).contains(value) {
      throw CommandError.badValue(option: option, value: "\(value)", legal: "1–\(most)")
    }
    let parts = try questionnaires.map { try context.questionnaire($0).questionnaire }
    let plan: ShiftPlan
    do throws(ShiftPlan.Refusal) {
      plan = try ShiftPlan(
        pupils: pupils, seats: seats, minutes: minutes, parts: parts.map(\.minutes), overhead: Self.overhead)
    } catch {
      guard case .partTooLong(let place, let length) = error else { throw SessionError.nothingToAnswer }
      throw SessionError.partTooLong(
        questionnaire: parts[place].id, minutes: length + Self.overhead, lesson: minutes)
    }
    let output = context.environment.output
    switch format {
    case .json:
      output.line(
        JSONValue.list(
          plan.lessons.map { lesson in
            .object([
              .init("lesson", .whole(lesson.number)), .init("shift", .whole(lesson.shift)),
              .init("from", .whole(lesson.pupils.lowerBound)), .init("to", .whole(lesson.pupils.upperBound)),
              .init("questionnaires", .list(parts[lesson.parts].map { .text($0.id) })),
              .init("minutes", .whole(lesson.minutes)),
            ])
          }
        ).text(isIndented: true))
    case .text:
      output.line(words.planTitle(pupils, seats, minutes))
      var table = TextTable(words.planColumns, numeric: [0, 1, 4])
      for lesson in plan.lessons {
        table.append([
          String(lesson.number), String(lesson.shift),
          words.planPupils(lesson.pupils.lowerBound, lesson.pupils.upperBound),
          parts[lesson.parts].map(\.id).joined(separator: ", "), String(lesson.minutes),
        ])
      }
      for line in table.lines { output.line(line) }
      output.line(words.planSummary(plan.lessons.count, plan.shifts))
      context.note(words.planOverhead(Self.overhead))
    }
  }
}
