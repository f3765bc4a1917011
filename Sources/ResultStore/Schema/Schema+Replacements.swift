extension Schema {
  /// Step 3 of `results.sqlite`: codes that took the place of lost ones, and consents.
  static let replacements3: [String] = [
    """
    CREATE TABLE codeReplacement (
      code TEXT PRIMARY KEY REFERENCES pupil(code),
      replacedBy TEXT NOT NULL UNIQUE REFERENCES pupil(code)
        CONSTRAINT "codeReplacement.replacedBy" CHECK (replacedBy <> code),
      replacedAt TEXT NOT NULL,
      reason TEXT CONSTRAINT "codeReplacement.reason" CHECK (reason <> '')
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TRIGGER codeReplacementIsFinal BEFORE UPDATE ON codeReplacement
    BEGIN SELECT RAISE(ABORT, 'final codeReplacement.replacedBy'); END
    """,
    // A code that was replaced has no state: it can open nothing and is counted nowhere.
    """
    CREATE TRIGGER codeReplacementKeepsState BEFORE INSERT ON codeReplacement
    WHEN EXISTS (SELECT 1 FROM pupilState WHERE code = NEW.code)
      OR EXISTS (SELECT 1 FROM codeReplacement WHERE code = NEW.replacedBy)
    BEGIN SELECT RAISE(ABORT, 'final codeReplacement.code'); END
    """,
    """
    CREATE VIEW presentCode AS
    WITH RECURSIVE chain(code, present) AS (
      SELECT code, replacedBy FROM codeReplacement
      UNION ALL
      SELECT chain.code, codeReplacement.replacedBy FROM chain
        JOIN codeReplacement ON codeReplacement.code = chain.present)
    SELECT code, present FROM chain WHERE present NOT IN (SELECT code FROM codeReplacement)
    """,
    """
    CREATE TABLE consent (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL REFERENCES pupil(code) ON DELETE CASCADE,
      purpose TEXT NOT NULL CONSTRAINT "consent.purpose" CHECK (purpose IN ('testing', 'transfer')),
      form TEXT NOT NULL CONSTRAINT "consent.form" CHECK (form IN ('paper', 'electronic')),
      givenBy TEXT CONSTRAINT "consent.givenBy" CHECK (givenBy IN ('representative', 'pupil')),
      edition TEXT CONSTRAINT "consent.edition" CHECK (edition <> ''),
      givenOn TEXT CONSTRAINT "consent.givenOn" CHECK (givenOn GLOB '????-??-??'),
      until TEXT CONSTRAINT "consent.until" CHECK (until GLOB '????-??-??' AND until >= givenOn),
      recordedAt TEXT NOT NULL,
      withdrawnOn TEXT CONSTRAINT "consent.withdrawnOn" CHECK (withdrawnOn GLOB '????-??-??'),
      withdrawnAt TEXT,
      CONSTRAINT "consent.withdrawnAt" CHECK ((withdrawnOn IS NULL) = (withdrawnAt IS NULL)),
      CONSTRAINT "consent.refusal" CHECK (givenOn IS NOT NULL OR withdrawnOn IS NOT NULL)
    ) STRICT
    """,
    "CREATE INDEX consentCode ON consent (code)",
    // What was given stays as it was given; only a withdrawal may be added, once.
    """
    CREATE TRIGGER consentIsFinal BEFORE UPDATE ON consent
    WHEN OLD.withdrawnOn IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.code IS NOT OLD.code
      OR NEW.purpose IS NOT OLD.purpose OR NEW.form IS NOT OLD.form OR NEW.givenBy IS NOT OLD.givenBy
      OR NEW.edition IS NOT OLD.edition OR NEW.givenOn IS NOT OLD.givenOn OR NEW.until IS NOT OLD.until
      OR NEW.recordedAt IS NOT OLD.recordedAt
    BEGIN SELECT RAISE(ABORT, 'final consent.givenOn'); END
    """,
  ]
}
