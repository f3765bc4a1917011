import QuestionnaireModel

/// The formats that questionnaires can be read from and written to.
public enum Doors {
  /// Every door; a test compares the list with the folder.
  static let all: [any QuestionnaireDoor.Type] = [
    FhirQuestionnaire.self,
    LimeSurvey.self,
    OpenScales.self,
    OwnJSON.self,
    OwnYAML.self,
    RedCap.self,
    Workbook.self,
  ]

  /// What each format says of itself, in alphabetical order of ids.
  public static var descriptions: [DoorDescription] { all.map { $0.description }.sorted { $0.id < $1.id } }

  /// The endings of all files that can be read, our own among them.
  public static var endings: [String] {
    descriptions.filter(\.reads).flatMap(\.endings)
  }

  /// Writes a questionnaire; `nil` where there is no such format or it cannot be written.
  public static func write(_ questionnaire: Questionnaire, as format: String) -> DoorOutput? {
    guard let door = all.first(where: { $0.description.id == format }), door.description.writes else {
      return nil
    }
    // Sentences under somebody's licence never leave in an export.
    return door.write(questionnaire.withoutTexts)
  }

  /// The foreign format that a file is in; `nil` for our own and for files that no door knows.
  static func foreign(_ file: DoorFile) -> (any QuestionnaireDoor.Type)? {
    all.first { door in
      door != OwnYAML.self && door != OwnJSON.self && door.description.reads
        && door.description.endings.contains { file.name.lowercased().hasSuffix("." + $0) }
        && door.recognises(file)
    }
  }

  /// The names of the files that belong to a named one: the other sheets of a workbook.
  public static func companions(of file: DoorFile) -> [String] {
    foreign(file)?.companions(of: file.name) ?? []
  }
}
