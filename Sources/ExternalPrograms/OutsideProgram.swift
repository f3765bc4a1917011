import Foundation

/// A program that the user's machine may or may not have.
public struct OutsideProgram: Hashable, Sendable {
  public var name: String
  public var path: String

  /// Makes a program.
  public init(name: String, path: String) { (self.name, self.path) = (name, path) }

  /// The first of some programs that stands in a folder of a search path (`PATH`) and can be run.
  public static func first(of names: [String], searchPath: String) -> OutsideProgram? {
    let folders = searchPath.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    for name in names {
      for folder in folders {
        let path = folder + "/" + name
        if FileManager.default.isExecutableFile(atPath: path) {
          return OutsideProgram(name: name, path: path)
        }
      }
    }
    return nil
  }
}

/// Why an outside program gave nothing.
public enum OutsideProgramError: Error, Hashable, Sendable {
  /// None of these is there.
  case notInstalled([String])
  case cannotStart(program: String)
  case timedOut(program: String, seconds: Int)
  /// It ended badly; the end of what it said.
  case failed(program: String, status: Int32, message: String)
  /// It ended well and made nothing.
  case madeNothing(program: String)
}
