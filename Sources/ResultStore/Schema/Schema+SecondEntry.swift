extension Schema {
  /// Step 4 of `results.sqlite`: paper sheets being keyed in, who keyed them, and their second entry.
  static let secondEntry4: [String] = [
    // One row a sheet that is being keyed in; gone when the sheet is stored.
    """
    CREATE TABLE paperDraft (
      code TEXT NOT NULL REFERENCES pupil(code) ON DELETE CASCADE,
      questionnaireId INTEGER NOT NULL REFERENCES questionnaire(id) ON DELETE CASCADE,
      waveId INTEGER NOT NULL REFERENCES wave(id) ON DELETE CASCADE,
      pass TEXT NOT NULL CONSTRAINT "paperDraft.pass" CHECK (pass IN ('first', 'second')),
      cells TEXT NOT NULL CONSTRAINT "paperDraft.cells" CHECK (cells GLOB '{*}'),
      touchedAt TEXT NOT NULL,
      PRIMARY KEY (code, questionnaireId, waveId, pass)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE paperEntry (
      sheetId INTEGER PRIMARY KEY REFERENCES sheet(id) ON DELETE CASCADE,
      enteredBy TEXT NOT NULL CONSTRAINT "paperEntry.enteredBy" CHECK (enteredBy <> ''),
      enteredAt TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE secondEntry (
      sheetId INTEGER PRIMARY KEY REFERENCES sheet(id) ON DELETE CASCADE,
      enteredBy TEXT NOT NULL CONSTRAINT "secondEntry.enteredBy" CHECK (enteredBy <> ''),
      enteredAt TEXT NOT NULL,
      cells TEXT NOT NULL CONSTRAINT "secondEntry.cells" CHECK (cells GLOB '{*}'),
      settledAt TEXT,
      correctionId INTEGER REFERENCES sheet(id) ON DELETE SET NULL,
      CONSTRAINT "secondEntry.settledAt" CHECK (settledAt IS NOT NULL OR correctionId IS NULL)
    ) STRICT
    """,
    """
    CREATE TRIGGER secondEntryIsFinal BEFORE UPDATE OF sheetId, enteredBy, enteredAt, cells ON secondEntry
    BEGIN SELECT RAISE(ABORT, 'final secondEntry.cells'); END
    """,
    """
    CREATE TABLE entryDecision (
      sheetId INTEGER NOT NULL REFERENCES secondEntry(sheetId) ON DELETE CASCADE,
      cell TEXT NOT NULL CONSTRAINT "entryDecision.cell" CHECK (cell <> ''),
      choice TEXT NOT NULL CONSTRAINT "entryDecision.choice" CHECK (choice IN ('first', 'second', 'new')),
      value TEXT CONSTRAINT "entryDecision.value" CHECK (value GLOB '{*}'),
      decidedBy TEXT NOT NULL CONSTRAINT "entryDecision.decidedBy" CHECK (decidedBy <> ''),
      decidedAt TEXT NOT NULL,
      PRIMARY KEY (sheetId, cell)
    ) STRICT, WITHOUT ROWID
    """,
    // While a sheet is gone through, a decision may still be taken back; afterwards it stands.
    """
    CREATE TRIGGER entryDecisionIsFinal BEFORE UPDATE ON entryDecision
    WHEN (SELECT settledAt FROM secondEntry WHERE secondEntry.sheetId = OLD.sheetId) IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'final entryDecision.choice'); END
    """,
  ]
}
