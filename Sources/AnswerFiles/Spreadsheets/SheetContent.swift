/// The cells of one worksheet while its part is read.
struct SheetContent: PartContent {
  private struct Pending {
    var column: Int
    var isPlaced: Bool
    var type: String
    var style: Int?
    var value = ""
    var inline = ""
    var isTooLong = false
  }

  private let shared: [String]
  private let isDate: [Bool]
  private let from1904: Bool
  private var byNumber: [Int: [Sheet.Cell]] = [:]
  /// The cells of the row that is being read.
  private var cells: [Sheet.Cell] = []
  private var isInData = false
  private var row = 0
  private var column = 0
  private var cell: Pending?
  private var target: WritableKeyPath<Pending, String>?
  private var isInline = false
  private var isAside = false
  private var cellCount = 0
  private var textBytes = 0
  private(set) var problem: SheetProblem?

  init(shared: [String], isDate: [Bool], from1904: Bool) {
    (self.shared, self.isDate, self.from1904) = (shared, isDate, from1904)
  }

  /// The rows that have any cell.
  var rows: [Sheet.Row] {
    byNumber.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }.map { number, cells in
      Sheet.Row(number: number, cells: cells.sorted { $0.column < $1.column })
    }
  }

  var wantsText: Bool { target != nil && !isAside }

  mutating func begin(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "sheetData": isInData = true
    case "row" where isInData: beginRow(attributes["r"])
    case "c" where isInData && row > 0: beginCell(attributes)
    case "v" where cell != nil: target = \.value
    case "is" where cell != nil: isInline = true
    case "t" where isInline: target = \.inline
    case "rPh": isAside = true
    default: break
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "sheetData": isInData = false
    case "row": endRow()
    case "c": endCell()
    case "v", "t": target = nil
    case "is": isInline = false
    case "rPh": isAside = false
    default: break
    }
  }

  mutating func text(_ piece: String) {
    guard let target, var pending = cell else { return }
    // Taken out while it grows, so that the text is not copied with every piece.
    cell = nil
    if pending[keyPath: target].utf8.count + piece.utf8.count > SheetLimit.cellBytes {
      pending.isTooLong = true
    } else {
      pending[keyPath: target] += piece
    }
    cell = pending
  }

  private mutating func beginRow(_ reference: String?) {
    let number = reference.map { Int($0) ?? 0 } ?? row + 1
    guard (1...SheetLimit.rows).contains(number), byNumber[number] == nil else {
      problem = .damagedPart("sheetData")
      return
    }
    row = number
    column = 0
    byNumber[number] = []
  }

  private mutating func endRow() {
    cell = nil
    if !cells.isEmpty { byNumber[row] = cells }
    cells = []
  }

  private mutating func beginCell(_ attributes: [String: String]) {
    cellCount += 1
    guard cellCount <= SheetLimit.cells else {
      problem = .tooManyCells(atMost: SheetLimit.cells)
      return
    }
    let reference = attributes["r"].map { CellReference($0)?.column }
    let isPlaced = reference != .some(nil)
    column = (reference ?? nil) ?? column + 1
    cell = Pending(
      column: min(column, SheetLimit.columns), isPlaced: isPlaced && column <= SheetLimit.columns,
      type: attributes["t"] ?? "n", style: attributes["s"].flatMap { Int($0) })
  }

  private mutating func endCell() {
    guard let pending = cell else { return }
    cell = nil
    let (text, flaw) = Self.reading(pending, shared, isDate, from1904)
    guard !text.isEmpty || flaw != nil else { return }
    textBytes += text.utf8.count
    guard textBytes <= SheetLimit.textBytes else {
      problem = .tooLarge(megabytes: SheetLimit.textBytes >> 20)
      return
    }
    let isTwice =
      cells.last.map { $0.column >= pending.column } == true && cells.contains { $0.column == pending.column }
    cells.append(Sheet.Cell(column: pending.column, text: text, flaw: isTwice ? .wrongReference : flaw))
  }

  private static func reading(_ cell: Pending, _ shared: [String], _ isDate: [Bool], _ from1904: Bool)
    -> (String, SheetProblem?)
  {
    func blankless(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }
    let isEmpty = cell.value.isEmpty && cell.inline.isEmpty && !cell.isTooLong
    guard cell.isPlaced else { return ("", isEmpty ? nil : .wrongReference) }
    if cell.isTooLong { return ("", .textTooLong(atMost: SheetLimit.cellBytes)) }
    switch cell.type {
    case "s":
      let digits = blankless(cell.value)
      if digits.isEmpty { return ("", nil) }
      guard let index = Int(digits), shared.indices.contains(index) else { return ("", .textMissing) }
      guard shared[index].utf8.count <= SheetLimit.cellBytes else {
        return ("", .textTooLong(atMost: SheetLimit.cellBytes))
      }
      return (shared[index], nil)
    case "inlineStr": return (EscapedText.plain(cell.inline.isEmpty ? cell.value : cell.inline), nil)
    case "str", "d": return (EscapedText.plain(cell.value), nil)
    case "b":
      switch blankless(cell.value) {
      case "": return ("", nil)
      case "1", "true": return ("TRUE", nil)
      case "0", "false": return ("FALSE", nil)
      default: return ("", .wrongNumber)
      }
    case "e": return ("", .errorValue(String(blankless(cell.value).prefix(16))))
    default:
      let digits = blankless(cell.value)
      // A text in a cell of the default type is what some programs write for an inline text.
      if digits.isEmpty { return (EscapedText.plain(cell.inline), nil) }
      guard
        let text = number(
          digits, isDate: cell.style.map { isDate.indices.contains($0) && isDate[$0] } ?? false, from1904)
      else { return ("", .wrongNumber) }
      return (text, nil)
    }
  }

  /// A number as spreadsheets show it: whole ones without a fraction, others with at most fifteen digits.
  private static func number(_ digits: String, isDate: Bool, _ from1904: Bool) -> String? {
    guard digits.utf8.count <= 40,
      digits.utf8.allSatisfy({
        Byte.isDigit($0) || $0 == Byte.dot || $0 == Byte.minus || $0 == UInt8(ascii: "+")
          || $0 & ~0x20 == UInt8(ascii: "E")
      }),
      let number = Double(digits), number.isFinite
    else { return nil }
    if isDate, let text = SerialDate.text(number, from1904: from1904) { return text }
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    let magnitude = abs(number)
    guard magnitude >= 1e-9, magnitude < 1e15 else { return digits }
    // Fifteen digits are what a spreadsheet keeps: 0.30000000000000004 is 0.3.
    var (scale, places) = (1.0, 0)
    while magnitude * scale < 1e14, places < 15 {
      scale *= 10
      places += 1
    }
    let scaled = Int((magnitude * scale).rounded())
    let whole = String(scaled / Int(scale))
    var fraction = String(scaled % Int(scale))
    fraction = String(repeating: "0", count: max(0, places - fraction.count)) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    return (number < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}
