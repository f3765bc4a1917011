/// The name of a parameter inside others: `limit`, `scales[]`, `facts[1].item`, `levels."odd key"`.
struct ParameterPath: Hashable, Sendable {
  enum Step: Hashable, Sendable {
    case key(String)
    /// A place in a list, from 1.
    case position(Int)
  }

  /// What stands behind the name.
  enum Tail: Hashable, Sendable {
    case value
    /// `[]`: values between semicolons, or none.
    case words
    /// `{}`: a map with nothing in it.
    case emptyMap
  }

  var steps: [Step]
  var tail = Tail.value

  /// Reads a path; `nil` for anything else.
  ///
  /// A position above 10,000 is none.
  init?(_ text: String) {
    var rest = Substring(text)
    var steps: [Step] = []
    if rest.hasSuffix("[]") {
      tail = .words
      rest = rest.dropLast(2)
    } else if rest.hasSuffix("{}") {
      tail = .emptyMap
      rest = rest.dropLast(2)
    }
    while !rest.isEmpty {
      if rest.first == "[" {
        guard !steps.isEmpty, let end = rest.firstIndex(of: "]"),
          let number = Int(rest[rest.index(after: rest.startIndex)..<end]), (1...10_000).contains(number)
        else { return nil }
        steps.append(.position(number))
        rest = rest[rest.index(after: end)...]
        continue
      }
      if !steps.isEmpty {
        guard rest.first == "." else { return nil }
        rest = rest.dropFirst()
      }
      guard let key = Self.key(&rest) else { return nil }
      steps.append(.key(key))
    }
    guard case .key? = steps.first else { return nil }
    self.steps = steps
  }

  /// Makes a path from its steps.
  init(_ steps: [Step], tail: Tail = .value) { (self.steps, self.tail) = (steps, tail) }

  private static func key(_ rest: inout Substring) -> String? {
    guard rest.first == "\"" else {
      let key = rest.prefix { $0 != "." && $0 != "[" }
      rest = rest.dropFirst(key.count)
      return key.isEmpty || key.contains("\"") ? nil : String(key)
    }
    var key = ""
    var isEscaped = false
    rest = rest.dropFirst()
    while let character = rest.popFirst() {
      if isEscaped {
        key.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        return key
      } else {
        key.append(character)
      }
    }
    return nil
  }

  /// The path as it is written.
  var text: String {
    var text = ""
    for step in steps {
      switch step {
      case .position(let number): text += "[\(number)]"
      case .key(let key): text += (text.isEmpty ? "" : ".") + Self.written(key)
      }
    }
    switch tail {
    case .value: return text
    case .words: return text + "[]"
    case .emptyMap: return text + "{}"
    }
  }

  private static func written(_ key: String) -> String {
    let isPlain =
      !key.isEmpty && key.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !".[]{}\"\\".utf8.contains($0) }
    if isPlain { return key }
    return "\"" + key.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }
}
