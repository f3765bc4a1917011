import Language
import QuestionnaireModel

/// A questionnaire as sheets that a spreadsheet program opens, in the manner of XLSForm: `<id>.survey.csv` and its companions.
///
/// Nothing is lost in either direction: what has no column stands in the column `more`.
enum Workbook: QuestionnaireDoor {
  static let isForeign = false
  static let description = DoorDescription(
    id: "workbook", title: LocalizedText(ru: "Листы электронной таблицы", en: "Spreadsheet sheets"),
    endings: SheetKind.allCases.map(\.ending), reads: true, writes: true)

  static func recognises(_ file: DoorFile) -> Bool { SheetKind.named(file.name) != nil }

  static func companions(of name: String) -> [String] {
    guard let (kind, workbook) = SheetKind.named(name) else { return [] }
    return SheetKind.allCases.filter { $0 != kind }.map { workbook + $0.ending }
  }

  static func read(_ files: [DoorFile], _ report: inout Report) -> SourceNode? {
    WorkbookReading.read(files, &report)
  }

  static func write(_ questionnaire: Questionnaire) -> DoorOutput {
    let files = WorkbookWriting(questionnaire).files
    let losses =
      questionnaire.textsStandApart
      ? [
        DoorLoss(
          "texts", ru: "тексты из пакета под чужой лицензией не выгружаются",
          en: "texts of a pack under somebody else's licence do not leave")
      ] : []
    return DoorOutput(files: files, losses: losses)
  }
}
