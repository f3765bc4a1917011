import Language
import Notation

/// What the workbook says of its sheets, in both languages.
enum WorkbookWords {
  private static func ru(_ token: String) -> String { Words.quoted(token, in: .russian) }
  private static func en(_ token: String) -> String { Words.quoted(token, in: .english) }

  private static func hint(_ meant: String?, _ known: [String]) -> (ru: String, en: String) {
    if let meant { return ("возможно, имелось в виду \(ru(meant))", "did you mean \(en(meant))?") }
    let list = Words.listed(known)
    return ("допустимо: \(list)", "allowed: \(list)")
  }

  static let emptySheet = LocalizedText(
    ru: "лист пуст; в первой строке пишутся названия столбцов",
    en: "the sheet is empty; its first line names the columns")
  static let cellWithoutHeading = LocalizedText(
    ru: "значение правее последнего столбца с названием; назовите столбец или уберите значение",
    en: "a value to the right of the last named column; name the column or remove the value")

  static func flaw(_ problem: DelimitedProblem) -> LocalizedText {
    switch problem {
    case .unterminatedQuote:
      LocalizedText(
        ru: "кавычка открыта, но не закрыта; закройте её", en: "a quote is opened and never closed; close it")
    case .textAfterQuote:
      LocalizedText(
        ru: "после закрывающей кавычки есть ещё текст; кавычку внутри текста пишут дважды",
        en: "text follows the closing quote; inside a text a quote is written twice")
    case .strayQuote:
      LocalizedText(
        ru: "кавычка посреди текста; возьмите весь текст в кавычки, а эту напишите дважды",
        en: "a quote inside the text; put the whole text in quotes and write this one twice")
    case .loneCarriageReturn:
      LocalizedText(
        ru: "непонятный конец строки; сохраните лист заново как CSV",
        en: "an unknown line end; save the sheet as CSV again")
    case .notUTF8:
      LocalizedText(
        ru: "лист не в кодировке UTF-8; сохраните его как «CSV UTF-8»",
        en: "the sheet is not in UTF-8; save it as “CSV UTF-8”")
    case .nul:
      LocalizedText(
        ru: "служебный символ; сохраните лист заново как CSV",
        en: "a control character; save the sheet as CSV again")
    case .sheet:
      LocalizedText(
        ru: "ячейку не прочитать; сохраните лист как CSV",
        en: "the cell cannot be read; save the sheet as CSV")
    }
  }

  static func repeatedColumn(_ heading: String) -> LocalizedText {
    LocalizedText(
      ru: "столбец \(ru(heading)) уже есть; оставьте один",
      en: "there is a column \(en(heading)) already; leave one")
  }

  static func unknownColumn(_ heading: String, meant: String?, _ known: [String]) -> LocalizedText {
    let hint = hint(meant, known)
    return LocalizedText(
      ru: "неизвестный столбец \(ru(heading)); \(hint.ru)",
      en: "unknown column \(en(heading)); \(hint.en)")
  }

  static func lostColumn(_ heading: String) -> LocalizedText {
    LocalizedText(
      ru: "столбец \(ru(heading)) из XLSForm здесь ничего не значит и пропущен",
      en: "the XLSForm column \(en(heading)) means nothing here and is passed over")
  }

  static func missingSheet(_ name: String) -> LocalizedText {
    LocalizedText(
      ru: "рядом нет листа \(ru(name)); положите его в ту же папку",
      en: "the sheet \(en(name)) is not there; put it into the same folder")
  }

  static func unknownType(_ word: String, meant: String?, _ known: [String]) -> LocalizedText {
    let hint = hint(meant, known)
    return LocalizedText(
      ru: "вида \(ru(word)) нет; \(hint.ru)", en: "there is no type \(en(word)); \(hint.en)")
  }

  static let typeMissing = LocalizedText(
    ru: "в строке не указан вид; заполните столбец type", en: "the row has no type; fill the column type")
  static let nameMissing = LocalizedText(
    ru: "в строке не указано имя; заполните столбец name", en: "the row has no name; fill the column name")
  static let listMissing = LocalizedText(
    ru: "в строке не указан список; заполните столбец list", en: "the row has no list; fill the column list")

  static func unknownList(_ list: String, meant: String?, _ known: [String]) -> LocalizedText {
    let hint = hint(meant, known)
    return LocalizedText(
      ru: "списка \(ru(list)) нет на листе choices; \(hint.ru)",
      en: "there is no list \(en(list)) on the sheet choices; \(hint.en)")
  }

  static let groupInGroup = LocalizedText(
    ru: "раздел внутри раздела; сначала закройте прежний строкой «end group»",
    en: "a group inside a group; close the one before with a row “end group”")
  static let noGroupToEnd = LocalizedText(
    ru: "«end group» без раздела; уберите эту строку или откройте раздел строкой «begin group»",
    en: "“end group” without a group; remove this row or begin a group with “begin group”")
  static let partWithoutItem = LocalizedText(
    ru: "часть без вопроса: строки вида part стоят сразу после строки вида ratings",
    en: "a part without its question: rows of type part stand directly behind one of type ratings")
  static let notJSON = LocalizedText(
    ru: "в столбце more ожидается объект JSON; исправьте его или очистите ячейку",
    en: "the column more takes a JSON object; mend it or clear the cell")

  static func repeatedSetting(_ name: String) -> LocalizedText {
    LocalizedText(
      ru: "строка \(ru(name)) уже есть; оставьте одну", en: "there is a row \(en(name)) already; leave one")
  }

  static func orphan(_ word: String, after owners: [String]) -> LocalizedText {
    let list = owners.joined(separator: ", ")
    return LocalizedText(
      ru: "строка вида \(ru(word)) стоит не на месте: перед ней нужна строка вида \(list)",
      en: "a row of type \(en(word)) is out of place: it belongs behind a row of type \(list)")
  }

  static func parameterPath(_ path: String) -> LocalizedText {
    LocalizedText(
      ru: "\(ru(path)) не имя параметра; пишите так: limit, scales[], facts[1].item",
      en: "\(en(path)) is no parameter's name; write it like limit, scales[], facts[1].item")
  }

  static func parameterTwice(_ path: String) -> LocalizedText {
    LocalizedText(
      ru: "параметр \(ru(path)) уже задан иначе; оставьте одно",
      en: "the parameter \(en(path)) was given otherwise before; leave one")
  }

  static let exampleMissing = LocalizedText(
    ru: "в строке не указан номер примера; заполните столбец example",
    en: "the row does not say which example it belongs to; fill the column example")
}
