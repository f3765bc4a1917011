import Notation

/// The texts that the cells of a workbook share.
struct SharedTexts: PartContent {
  private(set) var texts: [String] = []
  private(set) var problem: SheetProblem?
  private var current = ""
  private var isText = false
  /// Inside a reading aid for another text (`rPh`), which is no part of it.
  private var isAside = false

  var wantsText: Bool { isText && !isAside }

  mutating func begin(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "si": current = ""
    case "t": isText = true
    case "rPh": isAside = true
    default: break
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "si":
      texts.append(EscapedText.plain(current))
      if texts.count > SheetLimit.sharedTexts { problem = .tooManyCells(atMost: SheetLimit.sharedTexts) }
    case "t": isText = false
    case "rPh": isAside = false
    default: break
    }
  }

  mutating func text(_ piece: String) { current += piece }
}

/// Texts of workbooks hold characters that XML cannot as `_x000D_`, and an underscore before such a sequence as `_x005F_`.
enum EscapedText {
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    var plain: [UInt16] = []
    let units = Array(text.utf16)
    var index = 0
    while index < units.count {
      if let unit = unit(units, at: index) {
        plain.append(unit)
        index += 7
      } else {
        plain.append(units[index])
        index += 1
      }
    }
    return String(decoding: plain, as: UTF16.self)
  }

  /// The character behind `_xHHHH_` at a place.
  private static func unit(_ units: [UInt16], at index: Int) -> UInt16? {
    let mark = UInt16(UInt8(ascii: "_"))
    guard index + 6 < units.count, units[index] == mark, units[index + 1] == UInt16(UInt8(ascii: "x")),
      units[index + 6] == mark
    else { return nil }
    var value: UInt16 = 0
    for unit in units[(index + 2)...(index + 5)] {
      guard let scalar = Unicode.Scalar(unit), scalar.isASCII,
        let digit = Character(scalar).hexDigitValue
      else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }
}
