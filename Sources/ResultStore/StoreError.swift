import Digests

/// Which of the workspace's databases.
public enum StoreFile: String, CaseIterable, Hashable, Sendable {
  /// Finished sheets, pupils' codes, waves, scores, enrolment.
  case results
  /// What is being answered right now.
  case sittings

  /// The file's name in the workspace.
  public var name: String { rawValue + ".sqlite" }
}

/// Why the store cannot do what it was asked.
///
/// Carries paths that the person named, and names of our own tables; never a pupil's code, an answer, or SQLite's words.
public enum StoreError: Error, Hashable, Sendable {
  // The folder
  /// There is nothing at the path.
  case missing(path: String)
  case notAFolder(path: String)
  /// A new workspace wants an empty folder.
  case notEmpty(path: String)
  /// There is a workspace already.
  case alreadyExists(path: String)
  /// The folder holds no workspace, or one whose creation was cut short.
  case noWorkspace(path: String)
  /// One database of a workspace is gone while the other is there.
  case fileMissing(StoreFile)
  /// The folder or a file in it may not be read.
  case notPermitted(path: String)
  /// The folder or a file in it may not be written.
  case readOnly(path: String)
  /// Locks do not hold on a network file system.
  case networkFolder(path: String)
  case cannotCreate(path: String)

  // The files
  case notADatabase(StoreFile)
  /// A database of some other program.
  case foreignDatabase(StoreFile)
  /// A newer program wrote it: `found` is its schema's number, `supported` ours.
  case newerSchema(StoreFile, found: Int, supported: Int)
  /// SQLite finds the file damaged.
  case damaged(StoreFile)
  /// A connection did not take a setting that safety rests on.
  case settingRefused(StoreFile, setting: String)
  /// Somebody else has held the file for ten seconds.
  case busy(StoreFile)
  case diskFull(StoreFile)
  case inputOutput(StoreFile)
  /// A rule of the schema refused a value; `table` is empty where it is not known.
  case constraint(StoreFile, table: String)
  /// A cell holds what cannot have been written by us.
  case corruptRow(table: String, column: String)
  /// Anything else, with SQLite's extended result code.
  case unexpected(StoreFile, code: Int)

  // What was asked
  /// A code's check symbols do not fit; `index` counts the sheets that were passed, from 0.
  case invalidCode(index: Int)
  /// One of the codes was issued before: draw another.
  case codeTaken
  case unknownPupil
  /// No sheet may name an edition that the store was not given first.
  case unknownQuestionnaire(Digest)
  case unknownWave(String)
  case waveExists(String)
  case waveClosed(String)
  /// A wave of one questionnaire was given a sheet or sitting of another.
  case foreignToWave(String)
  case unknownSheet
  case alreadyVoided
  /// The code has an unfinished sitting of the questionnaire: go on with it or give it up.
  case sittingUnderWay
  /// No such sitting, or it has ended.
  case noLiveSitting
  /// The sitting went on elsewhere: what was to be recorded is older than what is there.
  case sittingWentOn
}
