import AnswerFiles
import ArgumentParser
import Language
import QuestionnaireModel
import Simulation

/// The form of answer files that are written.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case csv, jsonl, fhir

  /// The sheets in this format.
  func bytes(_ sheets: [RespondentSheet], _ writer: AnswerFileWriter) -> [UInt8] {
    switch self {
    case .csv: writer.csv(sheets)
    case .jsonl: writer.jsonLines(sheets)
    case .fhir: writer.fhir(sheets)
    }
  }
}

/// `orientir simulate Q`: respondents made up from a model, labelled so.
struct SimulateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "simulate", Spoken.words.help.simulate,
      example: "orientir simulate work-interests --count 200 --seed 7 -o answers.csv")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.questionnaire, valueName: "Q")) var questionnaire: String
  @Option(help: .init(Spoken.words.help.simulateCount, valueName: "N")) var count: Int?
  @Option(help: .init(Spoken.words.help.simulateSeed, valueName: "S")) var seed: UInt64 = 1
  @Option(help: .init(Spoken.words.help.simulateSchools, valueName: "A:T,B:T")) var schools: String?
  @Option(help: .init(Spoken.words.help.simulateGrades, valueName: "8-11")) var grades: String?
  @Option(help: .init(Spoken.words.help.simulateClasses, valueName: "2,2,4,4")) var classes = "2"
  @Option(help: .init(Spoken.words.help.simulateClassSize, valueName: "N")) var classSize = 25
  @Option(help: .init(Spoken.words.help.simulateMissing, valueName: "X")) var missing: Double?
  @Option(help: .init(Spoken.words.help.simulateCareless, valueName: "X")) var careless: Double?
  @Option(help: .init(Spoken.words.help.simulateSpecialNeeds, valueName: "X")) var specialNeeds: Double?
  @Option(help: .init(Spoken.words.help.simulateEnrolment, valueName: "FILE")) var enrolment: String?
  @Option(help: .init(Spoken.words.help.simulateFormat, valueName: "csv|jsonl|fhir")) var format:
    AnswerFormat =
      .csv
  @Option(name: .shortAndLong, help: .init(Spoken.words.help.outputFile, valueName: "FILE")) var output:
    String?

  func run() throws {
    let context = Context(global)
    let loaded = try context.questionnaire(questionnaire)
    let cohort = SimulatedCohort(try plan(for: loaded.questionnaire, context.words))
    // The schools have all the grades that were asked for; a questionnaire is answered in those it is for.
    let sheets = cohort.respondents(for: loaded.questionnaire).filter {
      $0.attributes.grade.map(loaded.questionnaire.grades.contains) ?? true
    }
    let writer = AnswerFileWriter(loaded.questionnaire)
    let bytes = format.bytes(sheets, writer)
    if let output {
      try context.files.write(bytes, to: output)
      context.note(context.words.general.written(output))
    } else {
      context.environment.output.write(String(decoding: bytes, as: UTF8.self))
    }
    if let enrolment {
      try context.files.write(EnrolmentWriter.csv(cohort.enrolment), to: enrolment)
      context.note(context.words.general.written(enrolment))
    }
    context.note(context.words.answers.simulated(sheets.count, loaded.questionnaire.id))
  }

  private func plan(for questionnaire: Questionnaire, _ words: CommandWords) throws -> SimulationPlan {
    for (name, share) in [
      ("--missing", missing), ("--careless", careless), ("--special-needs", specialNeeds),
    ] {
      if let share, !(0...1).contains(share) {
        throw CommandError.badValue(option: name, value: "\(share)", legal: words.workspace.legalShare)
      }
    }
    guard (1...1_000).contains(classSize) else {
      throw CommandError.badValue(
        option: "--class-size", value: "\(classSize)", legal: words.workspace.legalCount)
    }
    var plan: SimulationPlan
    if let schools {
      guard schools.split(separator: ",").contains(where: { !$0.trimmed.isEmpty }) else {
        throw CommandError.badValue(option: "--schools", value: schools, legal: words.workspace.legalName)
      }
      plan = SimulationPlan(
        schools: try Self.schools(schools, try gradeRange(questionnaire, words), classes, classSize, words),
        seed: seed)
    } else {
      let count = count ?? 100
      guard (1...1_000_000).contains(count) else {
        throw CommandError.badValue(option: "--count", value: "\(count)", legal: words.workspace.legalCount)
      }
      plan = .even(count: count, seed: seed, for: questionnaire)
    }
    plan.missingShare = missing ?? plan.missingShare
    plan.carelessShare = careless ?? plan.carelessShare
    plan.specialNeedsShare = specialNeeds ?? plan.specialNeedsShare
    return plan
  }

  private func gradeRange(_ questionnaire: Questionnaire, _ words: CommandWords) throws -> ClosedRange<Int> {
    guard let grades else { return questionnaire.grades }
    let bounds = grades.split(separator: "-").map { Int($0) }
    guard let first = bounds.first ?? nil, let last = bounds.last ?? nil, bounds.count <= 2, first <= last,
      (1...12).contains(first), (1...12).contains(last)
    else {
      throw CommandError.badValue(option: "--grades", value: grades, legal: words.workspace.legalGrades)
    }
    return first...last
  }

  private static func schools(
    _ text: String, _ grades: ClosedRange<Int>, _ classes: String, _ classSize: Int, _ words: CommandWords
  ) throws -> [SimulatedSchool] {
    let numbers = classes.split(separator: ",").compactMap { Int($0) }
    guard numbers.count == 1 || numbers.count == grades.count, numbers.allSatisfy({ (1...30).contains($0) })
    else {
      throw CommandError.badValue(option: "--classes", value: classes, legal: words.workspace.legalCount)
    }
    return text.split(separator: ",").map { named in
      let parts = named.split(separator: ":", maxSplits: 1).map(\.trimmed)
      let classes = grades.enumerated().flatMap { index, grade in
        SimulatedSchool(
          name: "", grades: grade...grade, classesPerGrade: numbers[numbers.count == 1 ? 0 : index],
          pupilsPerClass: classSize
        ).classes
      }
      return SimulatedSchool(name: parts[0], territory: parts.count == 2 ? parts[1] : nil, classes: classes)
    }
  }
}
