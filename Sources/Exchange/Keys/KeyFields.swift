import Foundation

/// The lines `name: value` of a key file; lines that begin with `#` and empty ones are for people.
struct KeyFields {
  /// In the order of the file.
  let entries: [(name: String, value: String)]

  /// The most bytes that a key file has.
  static let mostBytes = 16_384

  /// Reads a key file; names must be exactly the given ones in their order, each once.
  init(_ bytes: [UInt8], names: [String]) throws(KeyFileProblem) {
    guard bytes.count <= Self.mostBytes, let text = String(validating: bytes, as: UTF8.self) else {
      throw .notAKeyFile
    }
    var entries: [(name: String, value: String)] = []
    // `isNewline`: a file that passed through Windows has CR LF, which is one character here.
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.drop(while: { $0 == " " || $0 == "\u{FEFF}" })
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      guard let colon = line.firstIndex(of: ":") else { throw .notAKeyFile }
      let value = line[line.index(after: colon)...]
      entries.append((String(line[..<colon]), String(value).trimmingCharacters(in: .whitespaces)))
    }
    guard let first = entries.first else { throw .notAKeyFile }
    guard first.name == names.first else {
      switch first.name {
      case PublicKeyFile.marker: throw .publicInsteadOfPrivate
      case PrivateKeyFile.marker: throw .privateInsteadOfPublic
      default: throw .notAKeyFile
      }
    }
    // A later program may write more: say so, instead of guessing what it means.
    guard first.value == "1" else { throw .newerFormat }
    guard entries.map(\.name) == names else { throw .damaged }
    self.entries = entries
  }

  subscript(name: String) -> String { entries.first { $0.name == name }?.value ?? "" }

  /// The lines as they are written.
  static func text(_ entries: [(name: String, value: String)]) -> String {
    entries.map { "\($0.name): \($0.value)\n" }.joined()
  }
}
