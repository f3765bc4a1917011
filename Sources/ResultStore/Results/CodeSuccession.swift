import Digests
import GRDB

/// One lost slip: which code took the place of which, when and why.
public struct CodeReplacement: Hashable, Sendable {
  public var code: PupilCode
  public var replacedBy: PupilCode
  public var at: Timestamp
  public var reason: String?

  /// Makes a note of a replacement.
  public init(code: PupilCode, replacedBy: PupilCode, at: Timestamp, reason: String? = nil) {
    (self.code, self.replacedBy, self.at, self.reason) = (code, replacedBy, at, reason)
  }
}

/// Which codes belong to the same pupil, because a slip was lost, perhaps more than once.
public struct CodeSuccession: Hashable, Sendable {
  /// Oldest first.
  public let replacements: [CodeReplacement]
  private let next: [PupilCode: PupilCode]
  private let previous: [PupilCode: PupilCode]

  /// Makes a succession; a code is replaced once at most and takes the place of one at most.
  init(_ replacements: [CodeReplacement]) {
    self.replacements = replacements
    next = Dictionary(replacements.map { ($0.code, $0.replacedBy) }) { first, _ in first }
    previous = Dictionary(replacements.map { ($0.replacedBy, $0.code) }) { first, _ in first }
  }

  /// Whether another code took the place of this one.
  public func isReplaced(_ code: PupilCode) -> Bool { next[code] != nil }

  /// The code that the pupil of a code has now.
  public func present(_ code: PupilCode) -> PupilCode {
    var code = code
    // A ring cannot be stored; the bound is for a file that somebody else has written.
    for _ in replacements {
      guard let later = next[code] else { break }
      code = later
    }
    return code
  }

  /// The codes that a code took the place of, the last first.
  public func earlier(than code: PupilCode) -> [PupilCode] {
    var earlier: [PupilCode] = []
    while let before = previous[earlier.last ?? code], earlier.count < replacements.count {
      earlier.append(before)
    }
    return earlier
  }

  /// Every code that the pupil of a code has had, the present one first.
  func family(_ code: PupilCode) -> [PupilCode] {
    let present = present(code)
    return [present] + earlier(than: present)
  }
}

/// SQL for every code of the pupil of one code, which is bound.
enum CodeFamilySQL {
  static let codes = """
    (WITH RECURSIVE family(code) AS (
      SELECT ? UNION
      SELECT CASE WHEN codeReplacement.code = family.code THEN codeReplacement.replacedBy ELSE codeReplacement.code END
      FROM codeReplacement JOIN family ON family.code IN (codeReplacement.code, codeReplacement.replacedBy))
    SELECT code FROM family)
    """
}
