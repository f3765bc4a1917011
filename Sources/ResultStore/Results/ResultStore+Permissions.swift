import Digests
import GRDB

/// A person's permission for a program to score, by the digest of its file.
public struct OutsidePermission: Hashable, Sendable {
  public var digest: Digest
  /// The file's name when it was allowed; a name proves nothing.
  public var program: String
  public var allowedAt: Timestamp
  public var withdrawnAt: Timestamp?

  /// Makes a permission.
  public init(digest: Digest, program: String, allowedAt: Timestamp, withdrawnAt: Timestamp? = nil) {
    (self.digest, self.program, self.allowedAt) = (digest, program, allowedAt)
    self.withdrawnAt = withdrawnAt
  }

  /// Whether it has not been taken back.
  public var stands: Bool { withdrawnAt == nil }
}

extension ResultStore {
  /// Notes a permission; one that stands already stays as it is.
  ///
  /// Returns whether it is new.
  @discardableResult
  public func allow(_ digest: Digest, program: String, at moment: Timestamp) throws(StoreError) -> Bool {
    try database.write { database in
      let statement = try database.cachedStatement(
        sql: """
          INSERT INTO outsidePermission (digest, program, allowedAt) VALUES (?, ?, ?)
          ON CONFLICT (digest) WHERE withdrawnAt IS NULL DO NOTHING
          """)
      try statement.execute(arguments: [digest.hexadecimal, program, moment.description])
      return database.changesCount == 1
    }
  }

  /// Takes a permission back; returns whether there was one.
  @discardableResult
  public func withdrawPermission(of digest: Digest, at moment: Timestamp) throws(StoreError) -> Bool {
    try database.write { database in
      let statement = try database.cachedStatement(
        sql: "UPDATE outsidePermission SET withdrawnAt = ? WHERE digest = ? AND withdrawnAt IS NULL")
      try statement.execute(arguments: [moment.description, digest.hexadecimal])
      return database.changesCount == 1
    }
  }

  /// Every permission that was ever given, oldest first.
  public func permissions() throws(StoreError) -> [OutsidePermission] {
    try database.read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT digest, program, allowedAt, withdrawnAt FROM outsidePermission ORDER BY id")
      return try Row.fetchAll(statement).map { row in
        let reader = RowReader(row: row, table: "outsidePermission")
        return OutsidePermission(
          digest: try reader.digest(0, "digest"), program: try reader.text(1, "program"),
          allowedAt: try reader.timestamp(2, "allowedAt"),
          withdrawnAt: try reader.optionalTimestamp(3, "withdrawnAt"))
      }
    }
  }

  /// Whether a permission for a digest stands.
  public func isAllowed(_ digest: Digest) throws(StoreError) -> Bool {
    try permissions().contains { $0.digest == digest && $0.stands }
  }
}
