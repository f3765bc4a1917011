import Cohorts
import Language
import QuestionnaireFiles
import QuestionnaireModel

/// A key audit's remarks as findings at the places of the questionnaire's file.
struct KeyAuditFindings {
  /// The rule that the findings name.
  static let rule = "key-data"

  let questionnaire: Questionnaire
  let places: QuestionnairePlaces

  init(_ questionnaire: Questionnaire, _ places: QuestionnairePlaces) {
    (self.questionnaire, self.places) = (questionnaire, places)
  }

  /// In the order of the file.
  func findings(_ audit: KeyAudit) -> [Finding] {
    audit.remarks.map(finding).enumerated()
      .sorted { ($0.element.location, $0.offset) < ($1.element.location, $1.offset) }.map(\.element)
  }

  private func finding(_ remark: KeyAudit.Remark) -> Finding {
    switch remark {
    case .tooFew(let sheets):
      return note(at: places.version) { words, _ in words.tooFew(sheets, KeyAudit.fewestSheets) }
    case .ipsative(let scales):
      return note(at: scales.first.map(places.scale) ?? places.version) { words, _ in words.ipsative(scales) }
    case .against(let rest):
      let place = places.credit(ofItem: rest.item, part: rest.part, to: rest.scale)
      return finding(.warning, at: place) { words, numbers in
        words.goesAgainst(name(rest.item, rest.part), rest.scale, figures(rest, numbers))
      }
    case .weak(let rest):
      let place = places.credit(ofItem: rest.item, part: rest.part, to: rest.scale)
      return note(at: place) { words, numbers in
        words.weak(name(rest.item, rest.part), rest.scale, figures(rest, numbers))
      }
    case .constant(let item, let part, let count):
      return note(at: places.item(item, part: part)) { words, _ in words.constant(name(item, part), count) }
    case .neverChosen(let item, let option, let count):
      return note(at: places.option(option, ofItem: item)) { words, _ in
        words.neverChosen(name(item, nil), option, count)
      }
    }
  }

  private func name(_ item: Int, _ part: String?) -> String {
    questionnaire.items[item].id + (part.map { "." + $0 } ?? "")
  }

  private func figures(_ rest: KeyAudit.ItemRest, _ numbers: NumberText) -> CheckWords.Figures {
    CheckWords.Figures(
      coefficient: numbers.decimal(rest.coefficient, places: 2),
      least: numbers.decimal(rest.interval.lowerBound, places: 2),
      most: numbers.decimal(rest.interval.upperBound, places: 2), count: rest.count)
  }

  private func note(at place: SourceLocation, _ message: (CheckWords, NumberText) -> String) -> Finding {
    finding(.note, at: place, message)
  }

  private func finding(
    _ severity: Finding.Severity, at place: SourceLocation, _ message: (CheckWords, NumberText) -> String
  ) -> Finding {
    Finding(
      severity, rule: Self.rule, at: place,
      LocalizedText(
        ru: message(.russian, NumberText(.russian)), en: message(.english, NumberText(.english))))
  }
}
