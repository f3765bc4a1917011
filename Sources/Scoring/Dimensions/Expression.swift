/// A small arithmetic expression: read once, computed for each sheet.
///
/// Truth is a number: 0 is false, everything else true; comparisons give 1 or 0. From loose to tight: `or`, `and`, `not`,
/// one comparison, `+ -`, `* /`, a minus before a term. Names are `answer.x`, `score.x`, `computed.x`.
indirect enum Expression: Sendable {
  case number(Double)
  /// Index into the names of the expression's reader.
  case name(Int)
  case minus(Expression)
  case not(Expression)
  case binary(Operator, Expression, Expression)
  case call(Function, [Expression])

  enum Operator: String, Sendable {
    case or, and
    case greater = ">"
    case less = "<"
    case atLeast = ">="
    case atMost = "<="
    case equal = "=="
    case unequal = "!="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
  }

  enum Function: String, CaseIterable, Sendable { case abs, min, max, sum, count }

  /// The deepest nesting.
  static let mostDepth = 64

  /// What could not be read.
  struct Fault: Error, Hashable, Sendable { var token: String }

  /// The value; `name` gives the numbers of names.
  func value(_ name: (Int) -> Double) -> Double {
    switch self {
    case .number(let number): return number
    case .name(let index): return name(index)
    case .minus(let inner): return -inner.value(name)
    case .not(let inner): return Self.isTrue(inner.value(name)) ? 0 : 1
    case .call(let function, let arguments):
      let values = arguments.map { $0.value(name) }
      switch function {
      case .abs: return values.first.map { Swift.abs($0) } ?? 0
      case .min: return values.min() ?? 0
      case .max: return values.max() ?? 0
      case .sum: return values.reduce(0, +)
      case .count: return Double(values.count)
      }
    case .binary(let sign, let left, let right):
      let (one, other) = (left.value(name), right.value(name))
      switch sign {
      case .or: return Self.isTrue(one) || Self.isTrue(other) ? 1 : 0
      case .and: return Self.isTrue(one) && Self.isTrue(other) ? 1 : 0
      case .greater: return one > other ? 1 : 0
      case .less: return one < other ? 1 : 0
      case .atLeast: return one >= other ? 1 : 0
      case .atMost: return one <= other ? 1 : 0
      case .equal: return one == other ? 1 : 0
      case .unequal: return one != other ? 1 : 0
      case .plus: return one + other
      case .minus: return one - other
      case .times: return one * other
      case .over: return other == 0 ? .nan : one / other
      }
    }
  }

  private static func isTrue(_ number: Double) -> Bool { number != 0 && !number.isNaN }
}

/// Reads an expression.
struct ExpressionReader {
  private enum Token: Equatable {
    case number(Double)
    case name(Int)
    case sign(String)
    case function(Expression.Function)
  }

  private var tokens: [Token] = []
  private var place = 0
  private var depth = 0
  /// The names that the expression has, in the order of their first use.
  private(set) var names: [String] = []
  private let isKnown: (String) -> Bool

  /// Reads a text; `isKnown` says which names there are.
  static func read(_ text: String, isKnown: @escaping (String) -> Bool) throws(Expression.Fault) -> (
    expression: Expression, names: [String]
  ) {
    var reader = ExpressionReader(isKnown: isKnown)
    try reader.tokenize(text)
    let expression = try reader.or()
    if reader.place < reader.tokens.count { throw Expression.Fault(token: reader.described) }
    return (expression, reader.names)
  }

  private init(isKnown: @escaping (String) -> Bool) { self.isKnown = isKnown }

  private mutating func tokenize(_ text: String) throws(Expression.Fault) {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count <= 4_000 else { throw Expression.Fault(token: "…") }
    var at = 0
    func run(_ isPart: (Unicode.Scalar) -> Bool) -> String {
      let part = scalars[at...].prefix(while: isPart)
      return String(String.UnicodeScalarView(part))
    }
    let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
    let isLetter = { (scalar: Unicode.Scalar) in
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
    }
    while at < scalars.count {
      let scalar = scalars[at]
      if scalar.properties.isWhitespace {
        at += 1
      } else if isDigit(scalar) || scalar == "." {
        let word = run { isDigit($0) || $0 == "." }
        guard let number = Double(word.hasPrefix(".") ? "0" + word : word) else {
          throw Expression.Fault(token: word)
        }
        tokens.append(.number(number))
        at += word.unicodeScalars.count
      } else if isLetter(scalar) {
        let word = try name(run { isLetter($0) || isDigit($0) || $0 == "." || $0 == "-" })
        at += word.unicodeScalars.count
      } else {
        let two = String(String.UnicodeScalarView(scalars[at...].prefix(2)))
        let sign = [">=", "<=", "==", "!="].contains(two) ? two : String(scalar)
        guard sign.count == 2 || "+-*/><(),".contains(sign) else { throw Expression.Fault(token: sign) }
        tokens.append(.sign(sign))
        at += sign.unicodeScalars.count
      }
    }
  }

  /// Takes the longest beginning of a word that means something: ids may have hyphens, and a hyphen is a minus elsewhere.
  private mutating func name(_ word: String) throws(Expression.Fault) -> String {
    var word = word
    while !word.isEmpty {
      if let function = Expression.Function(rawValue: word) {
        tokens.append(.function(function))
        return word
      }
      if ["and", "or", "not"].contains(word) {
        tokens.append(.sign(word))
        return word
      }
      if word == "true" || word == "false" {
        tokens.append(.number(word == "true" ? 1 : 0))
        return word
      }
      if isKnown(word) {
        if !names.contains(word) { names.append(word) }
        tokens.append(.name(names.firstIndex(of: word) ?? 0))
        return word
      }
      guard let hyphen = word.lastIndex(of: "-") else { break }
      word = String(word[..<hyphen])
    }
    throw Expression.Fault(token: word)
  }

  private var described: String {
    guard place < tokens.count else { return "…" }
    return switch tokens[place] {
    case .number(let number): String(number)
    case .name(let index): names[index]
    case .sign(let sign): sign
    case .function(let function): function.rawValue
    }
  }

  private mutating func take(_ signs: [String]) -> String? {
    guard place < tokens.count, case .sign(let sign) = tokens[place], signs.contains(sign) else { return nil }
    place += 1
    return sign
  }

  private mutating func or() throws(Expression.Fault) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Expression.mostDepth else { throw Expression.Fault(token: "(") }
    var left = try and()
    while take(["or"]) != nil { left = .binary(.or, left, try and()) }
    return left
  }

  private mutating func and() throws(Expression.Fault) -> Expression {
    var left = try not()
    while take(["and"]) != nil { left = .binary(.and, left, try not()) }
    return left
  }

  private mutating func not() throws(Expression.Fault) -> Expression {
    var negations = 0
    while take(["not"]) != nil { negations += 1 }
    let inner = try comparison()
    return switch negations {
    case 0: inner
    default: negations % 2 == 1 ? .not(inner) : .not(.not(inner))
    }
  }

  private mutating func comparison() throws(Expression.Fault) -> Expression {
    let left = try sum()
    guard let sign = take([">", "<", ">=", "<=", "==", "!="]), let known = Expression.Operator(rawValue: sign)
    else { return left }
    return .binary(known, left, try sum())
  }

  private mutating func sum() throws(Expression.Fault) -> Expression {
    var left = try product()
    while let sign = take(["+", "-"]) { left = .binary(sign == "+" ? .plus : .minus, left, try product()) }
    return left
  }

  private mutating func product() throws(Expression.Fault) -> Expression {
    var left = try term()
    while let sign = take(["*", "/"]) { left = .binary(sign == "*" ? .times : .over, left, try term()) }
    return left
  }

  private mutating func term() throws(Expression.Fault) -> Expression {
    if take(["-"]) != nil { return .minus(try atom()) }
    return try atom()
  }

  private mutating func atom() throws(Expression.Fault) -> Expression {
    if take(["("]) != nil {
      let inner = try or()
      guard take([")"]) != nil else { throw Expression.Fault(token: described) }
      return inner
    }
    guard place < tokens.count else { throw Expression.Fault(token: "…") }
    switch tokens[place] {
    case .number(let number):
      place += 1
      return .number(number)
    case .name(let index):
      place += 1
      return .name(index)
    case .function(let function):
      place += 1
      guard take(["("]) != nil else { throw Expression.Fault(token: described) }
      var arguments: [Expression] = []
      if take([")"]) != nil { return .call(function, []) }
      repeat { arguments.append(try or()) } while take([","]) != nil
      guard take([")"]) != nil else { throw Expression.Fault(token: described) }
      return .call(function, arguments)
    case .sign(let sign): throw Expression.Fault(token: sign)
    }
  }
}
