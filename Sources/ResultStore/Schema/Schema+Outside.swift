extension Schema {
  /// Step 2 of `results.sqlite`: which programs a person allowed to score, and what they said.
  static let outside2: [String] = [
    """
    CREATE TABLE outsidePermission (
      id INTEGER PRIMARY KEY,
      digest TEXT NOT NULL CONSTRAINT "outsidePermission.digest"
        CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
      program TEXT NOT NULL CONSTRAINT "outsidePermission.program" CHECK (program <> ''),
      allowedAt TEXT NOT NULL,
      withdrawnAt TEXT
    ) STRICT
    """,
    // A permission that was taken back stays as a row; at most one of a program stands.
    "CREATE UNIQUE INDEX outsidePermissionStanding ON outsidePermission (digest) WHERE withdrawnAt IS NULL",
    """
    CREATE TRIGGER outsidePermissionIsFinal BEFORE UPDATE ON outsidePermission
    WHEN OLD.withdrawnAt IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.digest IS NOT OLD.digest
      OR NEW.program IS NOT OLD.program OR NEW.allowedAt IS NOT OLD.allowedAt
    BEGIN SELECT RAISE(ABORT, 'final outsidePermission.digest'); END
    """,
    """
    CREATE TABLE outsideModule (
      id INTEGER PRIMARY KEY,
      digest TEXT NOT NULL CONSTRAINT "outsideModule.digest"
        CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
      program TEXT NOT NULL CONSTRAINT "outsideModule.program" CHECK (program <> ''),
      questionnaireId INTEGER NOT NULL REFERENCES questionnaire(id) ON DELETE CASCADE,
      name TEXT NOT NULL CONSTRAINT "outsideModule.name" CHECK (name <> ''),
      version TEXT NOT NULL,
      declaration TEXT NOT NULL CONSTRAINT "outsideModule.declaration" CHECK (declaration GLOB '{*}'),
      UNIQUE (digest, program, questionnaireId)
    ) STRICT
    """,
    """
    CREATE TRIGGER outsideModuleIsFinal BEFORE UPDATE ON outsideModule
    BEGIN SELECT RAISE(ABORT, 'final outsideModule.declaration'); END
    """,
    """
    CREATE TABLE outsideScore (
      id INTEGER PRIMARY KEY,
      sheetId INTEGER NOT NULL REFERENCES sheet(id) ON DELETE CASCADE,
      outsideModuleId INTEGER NOT NULL REFERENCES outsideModule(id) ON DELETE CASCADE,
      scoredOn TEXT NOT NULL CONSTRAINT "outsideScore.scoredOn" CHECK (scoredOn GLOB '????-??-??'),
      scores TEXT NOT NULL CONSTRAINT "outsideScore.scores" CHECK (scores GLOB '{*}'),
      reasons TEXT NOT NULL CONSTRAINT "outsideScore.reasons" CHECK (reasons GLOB '{*}'),
      UNIQUE (sheetId, outsideModuleId)
    ) STRICT
    """,
    """
    CREATE TRIGGER outsideScoreIsFinal BEFORE UPDATE ON outsideScore
    BEGIN SELECT RAISE(ABORT, 'final outsideScore.scores'); END
    """,
    """
    CREATE VIEW outsideScoreValue AS
    SELECT sheet.id AS sheetId, sheet.code, questionnaire.name AS questionnaire, wave.name AS wave,
      outsideModule.name AS module, outsideModule.version, outsideModule.digest, value.key AS output,
      value.value AS score, (SELECT reason.value FROM json_each(outsideScore.reasons) AS reason
        WHERE reason.key = value.key) AS reason, outsideScore.scoredOn
    FROM outsideScore JOIN outsideModule ON outsideModule.id = outsideScore.outsideModuleId
      JOIN sheet ON sheet.id = outsideScore.sheetId JOIN questionnaire ON questionnaire.id = sheet.questionnaireId
      LEFT JOIN wave ON wave.id = sheet.waveId, json_each(outsideScore.scores) AS value
    WHERE sheet.voidedAt IS NULL
    """,
  ]
}
