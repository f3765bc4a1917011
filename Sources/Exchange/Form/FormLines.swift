import Language
import QuestionnaireModel

/// The envelopes in a text: answer files of the form, lines copied from e-mails and messengers, with quoting and words around them.
public struct FormLines: Sendable {
  /// One envelope, or what is wrong with it, and the physical line it begins on.
  public struct Line: Sendable {
    public let number: Int
    public let envelope: Result<FormEnvelope, FormLineProblem>
  }

  /// In the order of the text.
  public let lines: [Line]

  /// A prefix with less behind it is somebody's words about it.
  private static let leastDigits = 8
  /// Rows between two pieces: a messenger that cuts a long text in two writes the sender's name between.
  private static let mostRowsBetween = 4

  /// Finds the envelopes; `nil` where the text has none, and is something else.
  public init?(_ bytes: [UInt8]) {
    let rows = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Self.trimmed)
    var lines: [Line] = []
    for (number, row) in rows.enumerated() {
      let starts = Self.starts(in: row)
      for (place, start) in starts.enumerated() {
        let isLast = place + 1 == starts.count
        let digits = Array(row[start...].prefix(while: Base64URL.isDigit))
        guard digits.count >= Self.leastDigits else { continue }
        let goesOn = isLast && start + digits.count == row.count
        let envelope = Self.envelope(digits, goesOn ? rows[(number + 1)...] : [])
        lines.append(Line(number: number + 1, envelope: envelope))
      }
    }
    guard !lines.isEmpty else { return nil }
    self.lines = lines
  }

  /// The envelope that begins with some digits and may go on in the following rows: its own length says how far.
  private static func envelope(_ digits: [UInt8], _ following: ArraySlice<[UInt8]>) -> Result<
    FormEnvelope, FormLineProblem
  > {
    guard let start = Base64URL.bytes(Array(digits.prefix(leastDigits))),
      let length = FormEnvelope.length(start)
    else { return .failure(.damaged) }
    let wanted = (length * 4 + 2) / 3
    var digits = digits
    var between = 0
    for row in following where digits.count < wanted {
      if let piece = continuation(row) {
        digits += piece
        between = 0
      } else {
        between += 1
        guard between <= mostRowsBetween, starts(in: row).isEmpty else { break }
      }
    }
    guard let bytes = Base64URL.bytes(Array(digits.prefix(wanted))) else { return .failure(.damaged) }
    do throws(FormEnvelope.Problem) { return .success(try FormEnvelope(bytes)) } catch {
      return .failure(error == .newerKind ? .newerKind : .damaged)
    }
  }

  /// What a row that holds nothing but digits behind quoting marks adds.
  private static func continuation(_ row: [UInt8]) -> [UInt8]? {
    let piece = row.drop { isBlank($0) || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "|") }
    return !piece.isEmpty && piece.allSatisfy(Base64URL.isDigit) ? Array(piece) : nil
  }

  /// Offsets behind each prefix in a row.
  private static func starts(in row: [UInt8]) -> [Int] {
    let prefix = Array(FormEnvelope.prefix.utf8)
    guard row.count >= prefix.count else { return [] }
    return (0...(row.count - prefix.count)).filter {
      row[$0] == prefix[0] && row[$0..<($0 + prefix.count)].elementsEqual(prefix)
    }.map { $0 + prefix.count }
  }

  private static func trimmed(_ row: ArraySlice<UInt8>) -> [UInt8] {
    var row = row
    while let last = row.last, isBlank(last) { row.removeLast() }
    return Array(row)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
