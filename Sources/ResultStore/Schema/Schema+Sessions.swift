extension Schema {
  /// Step 3 of `sittings.sqlite`: drafts, skipped items, and the sessions in which a class works.
  static let sittings3: [String] = [
    """
    ALTER TABLE answer ADD COLUMN isSkipped INTEGER NOT NULL DEFAULT 0
      CONSTRAINT "answer.isSkipped" CHECK (isSkipped IN (0, 1))
    """,
    """
    ALTER TABLE answer ADD COLUMN draft TEXT CONSTRAINT "answer.draft" CHECK (draft GLOB '{*}')
    """,
    // A session is one class at work; what it asks for is frozen when it opens.
    """
    CREATE TABLE session (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      school TEXT,
      class TEXT NOT NULL CONSTRAINT "session.class" CHECK (class <> ''),
      wave TEXT NOT NULL CONSTRAINT "session.wave" CHECK (wave <> ''),
      openedAt TEXT NOT NULL,
      closedAt TEXT,
      settings TEXT NOT NULL CONSTRAINT "session.settings" CHECK (settings GLOB '{*}')
    ) STRICT
    """,
    """
    CREATE TABLE sessionPart (
      sessionId INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE,
      place INTEGER NOT NULL CONSTRAINT "sessionPart.place" CHECK (place >= 0),
      questionnaireDigest TEXT NOT NULL CONSTRAINT "sessionPart.questionnaireDigest"
        CHECK (length(questionnaireDigest) = 64 AND questionnaireDigest NOT GLOB '*[^0-9a-f]*'),
      questionnaireName TEXT NOT NULL,
      questionnaireVersion TEXT NOT NULL,
      PRIMARY KEY (sessionId, place),
      UNIQUE (sessionId, questionnaireName)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE sessionCode (
      sessionId INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE,
      code TEXT NOT NULL CONSTRAINT "sessionCode.code"
        CHECK (length(code) = 10 AND code NOT GLOB '*[^A-HJ-NP-Z2-9]*'),
      PRIMARY KEY (sessionId, code)
    ) STRICT, WITHOUT ROWID
    """,
    // Where a sitting goes on, and whether its pupil has called.
    "ALTER TABLE sitting ADD COLUMN sessionId INTEGER",
    "ALTER TABLE sitting ADD COLUMN seat TEXT",
    "ALTER TABLE sitting ADD COLUMN calledAt TEXT",
    "ALTER TABLE sitting ADD COLUMN items INTEGER",
    "CREATE INDEX sittingSession ON sitting (sessionId)",
  ]
}
