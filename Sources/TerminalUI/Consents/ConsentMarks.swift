import Digests
import Language

/// Which lines of a list are marked; the screen and the line-by-line form are two faces of it.
struct ConsentMarks: Hashable, Sendable {
  let rows: [ConsentRow]
  private(set) var marked: Set<Int> = []

  init(_ rows: [ConsentRow]) { self.rows = rows }

  var settled: Int { rows.count { $0.isSettled } }

  /// Marks a line or takes the mark back; `false` where its consent holds already.
  mutating func toggle(_ index: Int) -> Bool {
    guard rows.indices.contains(index), !rows[index].isSettled else { return false }
    if marked.remove(index) == nil { marked.insert(index) }
    return true
  }

  /// The codes that are marked, in the order of the list.
  var codes: [PupilCode] { marked.sorted().map { rows[$0].code } }

  func option(_ index: Int, isUnderMark: Bool) -> OptionLine {
    let row = rows[index]
    return OptionLine(
      number: index + 1, numberWidth: "\(rows.count)".count, text: "\(row.code)  \(row.note)",
      choice: row.isSettled || marked.contains(index) ? .ticked : .unticked, isMarked: isUnderMark)
  }

  /// The lines that `1 3 5-9` names, from 0; `nil` where that is something else or a number is out of the list.
  func lines(named text: String) -> [Int]? {
    var lines: [Int] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" }) {
      let ends = word.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }.map { Int($0) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        first >= 1, first <= last, last <= rows.count
      else { return nil }
      lines += (first - 1)...(last - 1)
    }
    return lines
  }
}
