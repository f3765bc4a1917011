/// Which styles of a workbook show a number as a day or a moment.
struct CellStyles: PartContent {
  /// By the style's number in a cell.
  private(set) var isDate: [Bool] = []
  let problem: SheetProblem? = nil
  let wantsText = false
  private var dateFormats: Set<Int> = Set(14...22).union(27...36).union(45...47).union(50...58)
  private var isInCells = false

  mutating func begin(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else {
        return
      }
      if Self.showsDate(code) { dateFormats.insert(id) } else { dateFormats.remove(id) }
    case "cellXfs": isInCells = true
    case "xf" where isInCells && isDate.count < 100_000:
      isDate.append(attributes["numFmtId"].flatMap { Int($0) }.map(dateFormats.contains) ?? false)
    default: break
    }
  }

  mutating func end(_ name: String) {
    if name == "cellXfs" { isInCells = false }
  }

  mutating func text(_ piece: String) {}

  /// Whether a format code shows a day or a time of day; what is quoted, escaped or in brackets is only decoration, and
  /// `[h]` counts hours: that is a length of time.
  static func showsDate(_ code: String) -> Bool {
    var rest = Substring(code.prefix(200))
    while let first = rest.first, first != ";" {
      rest = rest.dropFirst()
      switch first {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        if let inner = rest.first, "hHmMsS".contains(inner) { return false }
        rest = rest.drop { $0 != "]" }.dropFirst()
      case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S", "г", "Г", "д", "Д", "ч", "Ч": return true
      case "G", "g": return false
      default: break
      }
    }
    return false
  }
}

/// A spreadsheet's number of days as text.
enum SerialDate {
  /// `2026-10-05`, `2026-10-05T09:12:33` or, for a part of a day alone, `09:12:33`; `nil` outside of the calendar.
  ///
  /// Days count from the last of 1899 (or, in workbooks that say so, from the first of 1904); the first two months of 1900 suffer
  /// from a leap day that never was.
  static func text(_ serial: Double, from1904: Bool) -> String? {
    guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
    var seconds = Int((serial * 86_400).rounded())
    let time = seconds % 86_400
    var day = seconds / 86_400
    seconds = time
    let clock = two(seconds / 3_600) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60)
    if day == 0, !from1904 { return clock }
    if from1904 { day += 1_462 } else if day < 60 { day += 1 }
    let date = civil(day - 25_569)
    return time == 0 ? date : date + "T" + clock
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The day that lies so many days behind 1970-01-01.
  private static func civil(_ days: Int) -> String {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-" + two(month) + "-"
      + two(day)
  }
}
