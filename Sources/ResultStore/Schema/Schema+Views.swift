extension Schema {
  /// One row a sheet, without its answers.
  static let sheetOverview = """
    CREATE VIEW sheetOverview AS
    SELECT sheet.id AS sheetId, sheet.code, questionnaire.name AS questionnaire, questionnaire.version,
      wave.name AS wave, sheet.origin, sheet.startedOn, sheet.finishedOn, sheet.school, sheet.class, sheet.grade,
      sheet.sex, sheet.specialNeeds, sheet.profile, sheet.isAfterClosing, sheet.voidReason
    FROM sheet JOIN questionnaire ON questionnaire.id = sheet.questionnaireId
      LEFT JOIN wave ON wave.id = sheet.waveId
    """

  /// One row a scale of each sheet that stands, from its latest scoring.
  static let scoreValue = """
    CREATE VIEW scoreValue AS
    SELECT sheet.id AS sheetId, sheet.code, questionnaire.name AS questionnaire, wave.name AS wave,
      value.key AS scale, value.value AS raw, score.scoredOn, score.modules
    FROM score JOIN sheet ON sheet.id = score.sheetId JOIN questionnaire ON questionnaire.id = sheet.questionnaireId
      LEFT JOIN wave ON wave.id = sheet.waveId, json_each(score.scores) AS value
    WHERE sheet.voidedAt IS NULL AND score.id = (SELECT max(id) FROM score AS other WHERE other.sheetId = sheet.id)
    """

  /// One row a cell of each sheet that stands: numbers as numbers, options as their codes, codes joined by `|`.
  ///
  /// A cell is written out in hexadecimal and read digit by digit, since SQL has no other way into a blob.
  static let answerValue: String = {
    func byte(_ offset: String) -> String {
      let digits = "hex(substr(sheet.answers, " + offset + ", 1))"
      return "(instr('123456789ABCDEF', substr(" + digits + ", 1, 1)) * 16 + instr('123456789ABCDEF', substr("
        + digits + ", 2, 1)))"
    }
    let narrow = byte("part.slot + 1")
    let wide = (0..<4).map { index in
      byte("sheet.narrowCount + part.slot * 4 + \(index + 1)") + " * \(1 << (8 * index))"
    }.joined(separator: " + ")
    return """
      CREATE VIEW answerValue AS
      WITH cell AS (
        SELECT sheet.id AS sheetId, sheet.code, sheet.texts, part.questionnaireId, part.name, part.kind, part.item,
          part.options, part.divisor, part.position, part.isWide,
          CASE part.isWide WHEN 0 THEN (\(narrow) + 128) % 256 - 128
            ELSE (\(wide) + 2147483648) % 4294967296 - 2147483648 END AS number
        FROM sheet JOIN questionnaireColumn AS part ON part.questionnaireId = sheet.questionnaireId
        WHERE sheet.voidedAt IS NULL)
      SELECT cell.sheetId, cell.code, questionnaire.name AS questionnaire, cell.name AS item,
        CASE
          WHEN cell.number = CASE cell.isWide WHEN 0 THEN -128 ELSE -2147483648 END THEN NULL
          WHEN cell.number = CASE cell.isWide WHEN 0 THEN -127 ELSE -2147483647 END THEN '!declined'
          WHEN cell.number = CASE cell.isWide WHEN 0 THEN -126 ELSE -2147483646 END THEN '!hidden'
          WHEN cell.kind = 'rating' THEN cell.number
          WHEN cell.kind = 'choice'
            THEN (SELECT value FROM json_each(cell.options) WHERE key = cell.number)
          WHEN cell.kind = 'text'
            THEN (SELECT value FROM json_each(cell.texts) WHERE key = cell.item)
          WHEN cell.kind = 'multiple'
            THEN (SELECT ifnull(group_concat(value, '|'), '') FROM json_each(cell.options)
              WHERE cell.number & (1 << key) <> 0)
          WHEN cell.divisor = 1 THEN cell.number
          ELSE cell.number * 1.0 / cell.divisor
        END AS value
      FROM cell JOIN questionnaire ON questionnaire.id = cell.questionnaireId
      ORDER BY cell.sheetId, cell.position
      """
  }()
}
