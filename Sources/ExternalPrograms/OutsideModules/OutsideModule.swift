import Digests
import Scoring

/// A program that scores, read once: what is digested is what runs.
public struct OutsideModule: Hashable, Sendable {
  /// The largest program, in bytes.
  public static let largest = 16 << 20

  /// The file's name without its folder.
  public let name: String
  public let program: [UInt8]
  /// The SHA-256 of the program: what a permission names.
  public let digest: Digest

  /// Takes a file's bytes.
  ///
  /// Throws `badName` where the name is no plain file name, `notAProgram` where the bytes begin neither with `#!` nor like a
  /// program of this system, `tooLarge` beyond `largest`.
  public init(name: String, program: [UInt8]) throws(OutsideFailure) {
    guard OutsideUse.isFileName(name) else { throw .badName(name) }
    guard program.count <= Self.largest else { throw .tooLarge(name, most: Self.largest) }
    guard program.starts(with: Array("#!".utf8)) || program.starts(with: [0x7F, 0x45, 0x4C, 0x46]) else {
      throw .notAProgram(name)
    }
    self.name = name
    self.program = program
    digest = Digest(of: program)
  }
}
