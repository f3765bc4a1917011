import QuestionnaireModel
import ResultStore

/// Names of classes that look alike and are not the same: «9А» in Russian letters and “9A” in Latin ones.
enum ClassNames {
  private static let latin: [Character: Character] = [
    "А": "A", "В": "B", "С": "C", "Е": "E", "Н": "H", "К": "K", "М": "M", "О": "O", "Р": "P", "Т": "T",
    "Х": "X", "У": "Y",
  ]

  /// The name in capitals, without blanks, hyphens and quotes, in Latin letters where they look alike.
  private static func plain(_ name: String) -> String {
    String(name.uppercased().filter { $0.isLetter || $0.isNumber }.map { latin[$0] ?? $0 })
  }

  /// Whether two names mean one class: «9А», “9A” and «9 «а»».
  static func areSame(_ left: String?, _ right: String) -> Bool {
    left.map { plain($0) == plain(right) } ?? false
  }

  /// Classes of a file that no code was issued to, each with the one that was and looks like it.
  static func lookAlikes(_ given: Set<String>, known: Set<String>) -> [(given: String, known: String)] {
    given.subtracting(known).sorted().compactMap { name in
      known.sorted().first { plain($0) == plain(name) }.map { (name, $0) }
    }
  }

  /// Tells of such classes.
  static func note(_ sheets: [RespondentSheet], in workspace: Workspace, _ context: Context) throws {
    let given = Set(sheets.compactMap(\.attributes.schoolClass))
    guard !given.isEmpty else { return }
    let known = Set(try workspace.results.pupils().compactMap(\.attributes.schoolClass))
    for pair in lookAlikes(given, known: known) {
      context.note(context.words.answers.classLooksLike(pair.given, pair.known))
    }
  }
}
