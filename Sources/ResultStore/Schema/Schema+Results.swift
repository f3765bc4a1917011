extension Schema {
  /// Step 1 of `results.sqlite`.
  static let results1: [String] = [
    """
    CREATE TABLE questionnaire (
      id INTEGER PRIMARY KEY,
      digest TEXT NOT NULL UNIQUE CONSTRAINT "questionnaire.digest"
        CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
      name TEXT NOT NULL CONSTRAINT "questionnaire.name" CHECK (name <> ''),
      version TEXT NOT NULL,
      source TEXT NOT NULL,
      rememberedAt TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE questionnaireColumn (
      questionnaireId INTEGER NOT NULL REFERENCES questionnaire(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL CONSTRAINT "questionnaireColumn.kind"
        CHECK (kind IN ('choice', 'rating', 'multiple', 'number', 'text')),
      slot INTEGER NOT NULL CONSTRAINT "questionnaireColumn.slot" CHECK (slot >= 0),
      isWide INTEGER NOT NULL CONSTRAINT "questionnaireColumn.isWide" CHECK (isWide IN (0, 1)),
      item TEXT NOT NULL,
      divisor INTEGER NOT NULL CONSTRAINT "questionnaireColumn.divisor" CHECK (divisor >= 1),
      options TEXT NOT NULL CONSTRAINT "questionnaireColumn.options" CHECK (options GLOB '[[]*]'),
      PRIMARY KEY (questionnaireId, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE codeBatch (
      id INTEGER PRIMARY KEY,
      issuedAt TEXT NOT NULL,
      codes INTEGER NOT NULL CONSTRAINT "codeBatch.codes" CHECK (codes > 0)
    ) STRICT
    """,
    """
    CREATE TABLE pupil (
      code TEXT PRIMARY KEY CONSTRAINT "pupil.code"
        CHECK (length(code) = 10 AND code NOT GLOB '*[^A-HJ-NP-Z2-9]*'),
      codeBatchId INTEGER REFERENCES codeBatch(id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE pupilState (
      code TEXT NOT NULL REFERENCES pupil(code) ON DELETE CASCADE,
      since TEXT NOT NULL CONSTRAINT "pupilState.since" CHECK (since GLOB '????-??-??'),
      \(attributeColumns(of: "pupilState")),
      PRIMARY KEY (code, since)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE wave (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CONSTRAINT "wave.name" CHECK (name <> ''),
      questionnaireName TEXT,
      openedAt TEXT NOT NULL,
      closedAt TEXT,
      makeUpUntil TEXT CONSTRAINT "wave.makeUpUntil"
        CHECK (makeUpUntil IS NULL OR (closedAt IS NOT NULL AND makeUpUntil GLOB '????-??-??'))
    ) STRICT
    """,
    """
    CREATE TABLE sheet (
      id INTEGER PRIMARY KEY,
      sittingId TEXT UNIQUE CONSTRAINT "sheet.sittingId" CHECK (length(sittingId) BETWEEN 1 AND 64),
      code TEXT NOT NULL REFERENCES pupil(code),
      questionnaireId INTEGER NOT NULL REFERENCES questionnaire(id),
      waveId INTEGER REFERENCES wave(id),
      origin TEXT NOT NULL CONSTRAINT "sheet.origin"
        CHECK (origin IN ('terminal', 'paper', 'imported', 'simulated', 'form')),
      startedOn TEXT CONSTRAINT "sheet.startedOn" CHECK (startedOn GLOB '????-??-??'),
      finishedOn TEXT NOT NULL CONSTRAINT "sheet.finishedOn" CHECK (finishedOn GLOB '????-??-??'),
      \(attributeColumns(of: "sheet")),
      narrowCount INTEGER NOT NULL,
      answers BLOB NOT NULL,
      texts TEXT CONSTRAINT "sheet.texts" CHECK (texts GLOB '{*}'),
      times BLOB CONSTRAINT "sheet.times" CHECK (length(times) % 4 = 0),
      presentation BLOB CONSTRAINT "sheet.presentation" CHECK (length(presentation) % 2 = 0),
      contentDigest BLOB NOT NULL CONSTRAINT "sheet.contentDigest" CHECK (length(contentDigest) = 32),
      isAfterClosing INTEGER NOT NULL CONSTRAINT "sheet.isAfterClosing" CHECK (isAfterClosing IN (0, 1)),
      storedAt TEXT NOT NULL,
      voidedAt TEXT,
      voidReason TEXT,
      CONSTRAINT "sheet.answers"
        CHECK (narrowCount BETWEEN 0 AND length(answers) AND (length(answers) - narrowCount) % 4 = 0),
      CONSTRAINT "sheet.voidReason" CHECK ((voidedAt IS NULL) = (voidReason IS NULL) AND voidReason <> '')
    ) STRICT
    """,
    // A voided sheet stands aside; among the others a code has one of an edition in a wave.
    """
    CREATE UNIQUE INDEX sheetOnce ON sheet (
      code, questionnaireId, ifnull(waveId, 0), CASE WHEN voidedAt IS NULL THEN 0 ELSE id END)
    """,
    "CREATE INDEX sheetQuestionnaire ON sheet (questionnaireId)",
    """
    CREATE TRIGGER sheetIsFinal BEFORE UPDATE OF id, sittingId, code, questionnaireId, waveId, origin, startedOn,
      finishedOn, school, class, grade, sex, specialNeeds, profile, narrowCount, answers, texts, times, presentation,
      contentDigest, isAfterClosing, storedAt ON sheet
    BEGIN SELECT RAISE(ABORT, 'final sheet.answers'); END
    """,
    """
    CREATE TABLE score (
      id INTEGER PRIMARY KEY,
      sheetId INTEGER NOT NULL REFERENCES sheet(id) ON DELETE CASCADE,
      scoredOn TEXT NOT NULL CONSTRAINT "score.scoredOn" CHECK (scoredOn GLOB '????-??-??'),
      modules TEXT NOT NULL,
      scores TEXT NOT NULL CONSTRAINT "score.scores" CHECK (scores GLOB '{*}')
    ) STRICT
    """,
    "CREATE INDEX scoreSheet ON score (sheetId)",
    """
    CREATE TRIGGER scoreIsFinal BEFORE UPDATE ON score
    BEGIN SELECT RAISE(ABORT, 'final score.scores'); END
    """,
    """
    CREATE TABLE enrolment (
      id INTEGER PRIMARY KEY,
      school TEXT NOT NULL CONSTRAINT "enrolment.school" CHECK (school <> ''),
      territory TEXT,
      grade INTEGER NOT NULL CONSTRAINT "enrolment.grade" CHECK (grade BETWEEN 1 AND 12),
      class TEXT,
      enrolled INTEGER NOT NULL CONSTRAINT "enrolment.enrolled" CHECK (enrolled >= 0),
      specialNeedsEnrolled INTEGER CONSTRAINT "enrolment.specialNeedsEnrolled"
        CHECK (specialNeedsEnrolled BETWEEN 0 AND enrolled)
    ) STRICT
    """,
    "CREATE UNIQUE INDEX enrolmentOnce ON enrolment (school, grade, ifnull(class, ''))",
    """
    CREATE TABLE importFile (
      digest TEXT PRIMARY KEY CONSTRAINT "importFile.digest" CHECK (length(digest) = 64),
      importedAt TEXT NOT NULL,
      rows INTEGER NOT NULL CONSTRAINT "importFile.rows" CHECK (rows >= 0)
    ) STRICT, WITHOUT ROWID
    """,
    sheetOverview, scoreValue, answerValue,
  ]

  private static func attributeColumns(of table: String) -> String {
    """
    school TEXT,
      class TEXT,
      grade INTEGER CONSTRAINT "\(table).grade" CHECK (grade BETWEEN 1 AND 12),
      sex TEXT CONSTRAINT "\(table).sex" CHECK (sex IN ('f', 'm')),
      specialNeeds INTEGER CONSTRAINT "\(table).specialNeeds" CHECK (specialNeeds IN (0, 1)),
      profile TEXT
    """
  }
}
