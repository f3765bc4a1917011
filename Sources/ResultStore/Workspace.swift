import Digests
import GRDB
import QuestionnaireModel

/// A folder with everything that one psychologist, seat or centre keeps: two databases and its own questionnaires.
///
/// The folder is for its owner alone (700), and so are the files (600). Each value has connections of its own; several
/// processes may work in one folder.
public struct Workspace: Sendable {
  /// The folder's path.
  public let path: String
  public let results: ResultStore
  public let sittings: SittingStore

  /// Where questionnaires of one's own lie.
  public var questionnairesPath: String { path + "/" + Self.questionnairesName }

  private static let questionnairesName = "questionnaires"

  private init(path: String, results: DatabaseFile, sittings: DatabaseFile) {
    self.path = path
    self.results = ResultStore(results)
    self.sittings = SittingStore(sittings)
  }

  /// Makes a workspace in a new or empty folder, whose parent must exist.
  ///
  /// A creation that was cut short is completed. Throws `missing` (no parent), `notAFolder`, `notEmpty`, `alreadyExists`,
  /// `networkFolder`, `readOnly`, `cannotCreate` or what the files refuse.
  public static func create(at path: String, now: Timestamp) throws(StoreError) -> Workspace {
    switch FolderAccess.kind(of: path) {
    case .nothing:
      guard FolderAccess.kind(of: FolderAccess.parent(of: path)) == .folder else {
        throw .missing(path: FolderAccess.parent(of: path))
      }
      try FolderAccess.makeFolder(path)
    case .folder: try FolderAccess.checkRights(path, isFolder: true)
    case .file, .other: throw .notAFolder(path: path)
    }
    guard !FolderAccess.isOnNetwork(path) else { throw .networkFolder(path: path) }
    return try FolderAccess.whileLocked(path) { () throws(StoreError) in
      let ours = StoreFile.allCases.flatMap { [$0.name, $0.name + "-journal"] } + [questionnairesName]
      let names = try FolderAccess.names(in: path)
      if try isComplete(path) { throw .alreadyExists(path: path) }
      guard names.allSatisfy(ours.contains) else { throw .notEmpty(path: path) }
      FolderAccess.tighten(path, to: FolderAccess.folderMode)
      if !names.contains(questionnairesName) { try FolderAccess.makeFolder(path + "/" + questionnairesName) }
      // The results come last: they are what makes a folder a workspace.
      let sittings = try DatabaseFile(.sittings, in: path, creation: now, isLocked: true)
      let results = try DatabaseFile(.results, in: path, creation: now, isLocked: true)
      return Workspace(path: path, results: results, sittings: sittings)
    }
  }

  /// Opens a workspace, brings its files up to date and completes what was cut short.
  ///
  /// Throws `missing`, `notAFolder`, `noWorkspace`, `fileMissing`, `notPermitted`, `readOnly`, `networkFolder`, or what the files refuse:
  /// `notADatabase`, `foreignDatabase`, `newerSchema`, `damaged`, `busy`, `diskFull`, `inputOutput`, `settingRefused`.
  public static func open(at path: String) throws(StoreError) -> Workspace {
    switch FolderAccess.kind(of: path) {
    case .nothing: throw .missing(path: path)
    case .file, .other: throw .notAFolder(path: path)
    case .folder: break
    }
    try FolderAccess.checkRights(path, isFolder: true)
    guard !FolderAccess.isOnNetwork(path) else { throw .networkFolder(path: path) }
    guard exists(at: path) else {
      // Sittings without results: results that were lost, or a creation that was cut short.
      let hasSittings = FolderAccess.size(of: path + "/" + StoreFile.sittings.name) > 0
      throw hasSittings ? .fileMissing(.results) : .noWorkspace(path: path)
    }
    FolderAccess.tighten(path, to: FolderAccess.folderMode)
    let results = try DatabaseFile(.results, in: path)
    let sittings = try DatabaseFile(.sittings, in: path)
    let workspace = Workspace(path: path, results: results, sittings: sittings)
    try workspace.completeFinishing()
    try workspace.carrySittings()
    return workspace
  }

  /// Whether a folder holds a workspace, by the look of it.
  public static func exists(at path: String) -> Bool {
    FolderAccess.size(of: path + "/" + StoreFile.results.name) > 0
  }

  /// Whether the creation of a workspace came to its end; the folder must be locked.
  private static func isComplete(_ path: String) throws(StoreError) -> Bool {
    guard exists(at: path) else { return false }
    do throws(StoreError) { _ = try DatabaseFile(.results, in: path, isLocked: true) } catch {
      guard case .noWorkspace = error else { throw error }
      return false
    }
    return true
  }

  /// Both files.
  var databases: [DatabaseFile] { [sittings.database, results.database] }
}
