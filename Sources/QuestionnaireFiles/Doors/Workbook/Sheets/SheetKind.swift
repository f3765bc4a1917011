/// The sheets of a workbook; each is one CSV file.
enum SheetKind: String, CaseIterable, Sendable {
  /// What the questionnaire is: id, title, grades, passport.
  case settings
  /// The questions in their order.
  case survey
  /// Response scales and lists of options.
  case choices
  case scales
  /// Modules, levels and rules of validity.
  case scoring
  case examples

  /// The file's ending without the first dot.
  var ending: String { rawValue + ".csv" }

  /// The headings that the sheet may have.
  var columns: [SheetColumn] {
    switch self {
    case .settings: [.name, .value, .label, .more]
    case .survey:
      [
        .type, .list, .name, .label, .hint, .relevant, .required, .credit, .subtract, .atLeast, .atMost,
        .from, .to, .decimals, .unit, .lines, .seconds, .order, .minutes, .items, .more,
      ]
    case .choices: [.list, .name, .label, .alias, .credit, .subtract, .alone, .right, .more]
    case .scales:
      [.name, .label, .about, .method, .missing, .atMost, .ipsative, .denominator, .more]
    case .scoring:
      [
        .type, .name, .value, .scale, .from, .below, .label, .meaning, .meaningParent, .meaningPsychologist,
        .basis, .source, .more,
      ]
    case .examples: [.example, .type, .name, .value, .label]
    }
  }

  /// The sheet that a file's name says it is, with the workbook's name before it: `form.survey.csv`, or `survey.csv` in a folder.
  static func named(_ name: String) -> (kind: SheetKind, workbook: String)? {
    for kind in allCases {
      if name.lowercased() == kind.ending { return (kind, "") }
      if name.lowercased().hasSuffix("." + kind.ending) {
        return (kind, String(name.dropLast(kind.ending.count)))
      }
    }
    return nil
  }
}
