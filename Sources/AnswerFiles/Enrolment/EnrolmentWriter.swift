import Notation
import QuestionnaireModel

/// Writes enrolment files, which `EnrolmentReader` reads back.
public enum EnrolmentWriter {
  /// The counts as a CSV file with a header line.
  public static func csv(
    _ counts: [EnrolmentCount], separator: AnswerFileWriter.Separator = .comma
  ) -> [UInt8] {
    var table = DelimitedWriter(separator: separator.byte)
    for column in EnrolmentReader.Column.allCases { table.add(column.rawValue, isGuarded: false) }
    table.endRecord()
    for count in counts {
      table.add(count.school)
      table.add(optional: count.territory)
      table.add(number: String(count.grade))
      table.add(optional: count.schoolClass)
      table.add(number: String(count.enrolled))
      if let special = count.specialNeedsEnrolled {
        table.add(number: String(special))
      } else {
        table.addNothing()
      }
      table.endRecord()
    }
    return table.bytes
  }
}

extension DelimitedWriter {
  fileprivate mutating func add(optional text: String?) {
    if let text { add(text) } else { addNothing() }
  }
}
