import Digests

/// Codes for tests.
enum PupilCodeValues {
  static func value(of symbol: Character) -> UInt8? {
    PupilCode.alphabet.firstIndex(of: symbol).map { UInt8($0) }
  }

  static func code(_ values: [UInt8]) -> String? { PupilCode(values: values)?.description }
}
