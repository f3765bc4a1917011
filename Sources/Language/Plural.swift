/// The plural form that a number asks for, after the CLDR cardinal rules for whole numbers.
public enum Plural: Sendable {
  case one, few, many

  /// Russian: 1, 21, 31 … one; 2–4, 22–24 … few; everything else many.
  public static func russian(_ number: Int) -> Plural {
    let units = abs(number) % 10
    let tens = abs(number) % 100
    if units == 1, tens != 11 { return .one }
    if (2...4).contains(units), !(12...14).contains(tens) { return .few }
    return .many
  }

  /// English: 1 one, everything else many.
  public static func english(_ number: Int) -> Plural { number == 1 ? .one : .many }
}

/// `number` and the Russian noun in the form it asks for, joined by a no-break space.
public func russianCount(_ number: Int, _ one: String, _ few: String, _ many: String) -> String {
  let noun =
    switch Plural.russian(number) {
    case .one: one
    case .few: few
    case .many: many
    }
  return "\(number)\u{A0}\(noun)"
}

/// `number` and the English noun in the form it asks for, joined by a no-break space.
public func englishCount(_ number: Int, _ one: String, _ many: String) -> String {
  "\(number)\u{A0}\(number == 1 ? one : many)"
}
