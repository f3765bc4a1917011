import GRDB
import QuestionnaireModel

extension ResultStore {
  /// Puts a new enrolment in the place of the old one, as a whole.
  ///
  /// Throws `constraint` on `enrolment`, and keeps the old one, where a class stands twice or a number cannot be.
  public func replaceEnrolment(_ lines: [EnrolmentCount]) throws(StoreError) {
    try database.write { database in
      try database.execute(sql: "DELETE FROM enrolment")
      let statement = try database.cachedStatement(
        sql: """
          INSERT INTO enrolment (school, territory, grade, class, enrolled, specialNeedsEnrolled)
          VALUES (?, ?, ?, ?, ?, ?)
          """)
      for line in lines {
        try statement.execute(arguments: [
          line.school, line.territory, line.grade, line.schoolClass, line.enrolled, line.specialNeedsEnrolled,
        ])
      }
    }
  }

  /// The enrolment in the order in which it was given; empty where there is none.
  public func enrolment() throws(StoreError) -> [EnrolmentCount] {
    try database.read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT school, territory, grade, class, enrolled, specialNeedsEnrolled FROM enrolment ORDER BY id
          """)
      return try Row.fetchAll(statement).map { row in
        let reader = RowReader(row: row, table: "enrolment")
        return EnrolmentCount(
          school: try reader.text(0, "school"), territory: try reader.optionalText(1, "territory"),
          grade: try reader.integer(2, "grade"), schoolClass: try reader.optionalText(3, "class"),
          enrolled: try reader.integer(4, "enrolled"),
          specialNeedsEnrolled: try reader.optionalInteger(5, "specialNeedsEnrolled"))
      }
    }
  }
}
