import Foundation

/// JSON as the store's text columns hold it: keys sorted, so that the same value gives the same text.
enum JSONText {
  static func object(_ texts: [String: String]) -> String { write(texts) }

  /// The texts of an object; `nil` where it is none or holds anything but texts.
  static func texts(_ json: String) -> [String: String]? {
    try? JSONDecoder().decode([String: String].self, from: Data(json.utf8))
  }

  /// Numbers by key; what has no finite number is written as `null`.
  static func object(_ numbers: [String: Double?]) -> String {
    write(numbers.mapValues { $0.flatMap { $0.isFinite ? $0 : nil } })
  }

  static func numbers(_ json: String) -> [String: Double?]? {
    try? JSONDecoder().decode([String: Double?].self, from: Data(json.utf8))
  }

  static func list(_ texts: [String]) -> String { write(texts) }

  static func write(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Dictionaries and arrays of texts and finite numbers always encode.
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }
}
