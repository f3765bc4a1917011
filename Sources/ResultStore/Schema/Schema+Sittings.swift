extension Schema {
  /// Step 1 of `sittings.sqlite`.
  static let sittings1: [String] = [
    """
    CREATE TABLE sitting (
      id TEXT PRIMARY KEY CONSTRAINT "sitting.id" CHECK (length(id) BETWEEN 1 AND 64),
      code TEXT NOT NULL CONSTRAINT "sitting.code"
        CHECK (length(code) = 10 AND code NOT GLOB '*[^A-HJ-NP-Z2-9]*'),
      questionnaireDigest TEXT NOT NULL CONSTRAINT "sitting.questionnaireDigest"
        CHECK (length(questionnaireDigest) = 64 AND questionnaireDigest NOT GLOB '*[^0-9a-f]*'),
      questionnaireName TEXT NOT NULL,
      questionnaireVersion TEXT NOT NULL,
      language TEXT NOT NULL,
      seed INTEGER NOT NULL,
      wave TEXT,
      startedAt TEXT NOT NULL,
      position TEXT,
      sequence INTEGER NOT NULL DEFAULT 0 CONSTRAINT "sitting.sequence" CHECK (sequence >= 0),
      touchedAt TEXT NOT NULL,
      finishedAt TEXT,
      abandonedAt TEXT,
      CONSTRAINT "sitting.finishedAt" CHECK (finishedAt IS NULL OR abandonedAt IS NULL)
    ) STRICT, WITHOUT ROWID
    """,
    // Two seats cannot begin the same questionnaire for one code.
    """
    CREATE UNIQUE INDEX sittingLive ON sitting (code, questionnaireName)
      WHERE finishedAt IS NULL AND abandonedAt IS NULL
    """,
    """
    CREATE TABLE answer (
      sittingId TEXT NOT NULL REFERENCES sitting(id) ON DELETE CASCADE,
      item TEXT NOT NULL CONSTRAINT "answer.item" CHECK (item <> ''),
      sequence INTEGER NOT NULL CONSTRAINT "answer.sequence" CHECK (sequence > 0),
      value TEXT CONSTRAINT "answer.value" CHECK (value GLOB '{*}'),
      milliseconds INTEGER NOT NULL CONSTRAINT "answer.milliseconds" CHECK (milliseconds >= -1),
      PRIMARY KEY (sittingId, item)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE VIEW sittingOverview AS
    SELECT sitting.id, sitting.code, sitting.questionnaireName AS questionnaire, sitting.wave, sitting.startedAt,
      sitting.touchedAt, sitting.position,
      (SELECT count(*) FROM answer WHERE answer.sittingId = sitting.id AND answer.value IS NOT NULL) AS answered,
      CASE WHEN finishedAt IS NOT NULL THEN 'finished' WHEN abandonedAt IS NOT NULL THEN 'abandoned'
        ELSE 'live' END AS state
    FROM sitting
    """,
  ]
}
