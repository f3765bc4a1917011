import ArgumentParser
import Language
import QuestionnaireFiles
import QuestionnaireModel

/// `orientir guidance show ID`: one field of study, occupation or study profile.
struct GuidanceShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("show", Spoken.words.guidance.show, example: "orientir guidance show nurse")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.guidance.showID, valueName: "ID")) var id: String

  func run() throws {
    let context = Context(global)
    let guidance = try context.guidance().reading.guidance
    let entry = GuidanceEntry(guidance: guidance, words: context.words)
    let lines =
      entry.field(id) ?? guidance.occupations.first { $0.id == id }.map(entry.occupation)
      ?? guidance.profiles.first { $0.id == id }.map(entry.profile)
    guard let lines else {
      let known = guidance.fields.map(\.code) + guidance.occupations.map(\.id) + guidance.profiles.map(\.id)
      throw CommandError.noSuchGuidance(id, near: likelyMeant(id, among: known))
    }
    for line in lines + ["", context.words.guidance.data(guidance.date)] {
      for wrapped in Wrapping.lines(of: line, width: 78) { context.environment.output.line(wrapped) }
    }
    let origin = guidance.origin.named(in: context.words.language)
    for line in Wrapping.lines(of: origin, width: 78) { context.environment.output.line(line) }
  }
}

/// The lines of one entry.
private struct GuidanceEntry {
  let guidance: Guidance
  let words: CommandWords

  private var said: GuidanceWords { words.guidance }

  private func text(_ text: LocalizedText) -> String { text.named(in: words.language) }

  private func types(_ types: TypeProfile) -> String {
    let number = NumberText(words.language)
    return zip(TypeProfile.letters, types.values).map { "\($0) \(number.decimal($1, places: 1))" }
      .joined(separator: "  ")
  }

  private func head(_ title: LocalizedText, _ kind: String, _ about: LocalizedText) -> [String] {
    ["\(text(title)) — \(kind)", text(about), ""]
  }

  private func listed(_ title: String, _ parts: [String]) -> [String] {
    parts.isEmpty ? [] : ["\(title): \(parts.joined(separator: ", "))"]
  }

  private func objects(_ ids: [String]) -> [String] {
    listed(said.objects, ids.map { said.objectNames[$0] ?? $0 })
  }

  private func subjects(_ ids: [String]) -> [String] {
    listed(said.subjects, ids.map { guidance.subjects[$0].map(text) ?? $0 })
  }

  /// A field by its code, or by the first two digits.
  func field(_ id: String) -> [String]? {
    guard let field = guidance.fields.first(where: { $0.code == id || $0.shortCode == id }) else {
      return nil
    }
    let occupations = guidance.occupations.filter { $0.education.contains { $0.field == field.code } }
    return head(field.title, "\(said.kinds.field) \(field.code)", field.about)
      + ["\(said.types): \(types(field.types))"] + objects(field.objects) + subjects(field.subjects)
      + listed(said.occupations, occupations.map { text($0.title) })
  }

  func occupation(_ occupation: Occupation) -> [String] {
    let paths = occupation.education.map { path in
      let field = guidance.field(path.field).map { text($0.title) } ?? ""
      return "\(path.field.prefix(2)) \(field) (\(said.levels[path.level.rawValue] ?? ""))"
    }
    return head(occupation.title, said.kinds.occupation, occupation.does)
      + ["\(said.types): \(types(occupation.types))"]
      + (occupation.onetTypes.map { ["\(said.onet): \(types($0))"] } ?? []) + objects(occupation.objects)
      + listed(said.education, paths)
  }

  func profile(_ profile: StudyProfile) -> [String] {
    let fields = profile.fields.compactMap { guidance.field($0) }
    return head(profile.title, said.kinds.profile, profile.about)
      + ["\(said.types): \(types(profile.types))"] + objects(profile.objects)
      + listed(said.interests, profile.interests) + subjects(profile.subjects)
      + listed(said.leadsTo, fields.map { "\($0.shortCode) \(text($0.title))" })
  }
}
