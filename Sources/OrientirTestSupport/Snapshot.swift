import Foundation

/// Where a test's golden files lie and what differs.
public enum Snapshot {
  /// A difference between a text and its golden file, in words; `nil` where they are equal.
  ///
  /// The golden of `Tests/XTests/A/BTests.swift` is `Tests/Goldens/XTests/A/<name>`, outside the targets, so that the
  /// package manager does not ask what the files are for. Control characters are written as `\u{1b}`, so that a
  /// diff can be read. With `RECORD_SNAPSHOTS=1` the file is written and the comparison fails all the same; a missing file fails.
  public static func difference(_ actual: String, named name: String, beside file: String = #filePath)
    -> String?
  {
    let path = URL(fileURLWithPath: file).deletingLastPathComponent().path
    let folder = URL(fileURLWithPath: path.replacingOccurrences(of: "/Tests/", with: "/Tests/Goldens/"))
    let golden = folder.appendingPathComponent(name)
    let visible = escaped(actual)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      do {
        try FileManager.default.createDirectory(
          at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
        try visible.write(to: golden, atomically: true, encoding: .utf8)
        return "recorded \(name); run again without RECORD_SNAPSHOTS"
      } catch { return "cannot record \(name): \(error)" }
    }
    guard let data = FileManager.default.contents(atPath: golden.path) else {
      return "no golden file \(name); record it with RECORD_SNAPSHOTS=1 and read it before you commit"
    }
    let expected = String(decoding: data, as: UTF8.self)
    return expected == visible ? nil : lineDifference(expected, visible, name)
  }

  /// The text with control characters (but line feeds) written out.
  public static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      if isControl, scalar != "\n" {
        output += "\\u{" + String(scalar.value, radix: 16) + "}"
      } else {
        output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  private static func lineDifference(_ expected: String, _ actual: String, _ name: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    var lines = ["\(name) differs from its golden file:"]
    for index in 0..<max(old.count, new.count) {
      let (left, right) = (index < old.count ? old[index] : nil, index < new.count ? new[index] : nil)
      guard left != right else { continue }
      if let left { lines.append("\(index + 1) - \(left)") }
      if let right { lines.append("\(index + 1) + \(right)") }
      if lines.count > 40 {
        lines.append("…")
        break
      }
    }
    return lines.joined(separator: "\n")
  }
}
