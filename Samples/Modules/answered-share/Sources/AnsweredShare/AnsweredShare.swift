import Language
import QuestionnaireModel
import Scoring

public enum AnsweredShare: NumberModule {
  public static let description = ModuleDescription(
    id: "answered-share", version: Version(1, 0, 0), family: .scoring,
    title: LocalizedText(ru: "Доля отвеченного", en: "Share answered"),
    summary: LocalizedText(ru: "Сколько показанного отвечено.", en: "How much of the shown is answered."),
    outputs: LocalizedText(ru: "answered-share: число от 0 до 1", en: "answered-share: a number from 0 to 1"),
    citations: ["Our own example."])
  public static func number(of sheet: SheetView) -> Double? {
    let shown = sheet.columns.filter(sheet.isShown)
    return shown.isEmpty ? nil : Double(shown.count { sheet.value(of: $0) != nil }) / Double(shown.count)
  }
}
