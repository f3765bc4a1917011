/// Alphabetical order for titles and school names: Ё beside Е, letters before their case, digits by value.
///
/// Swift's `<` compares code points and puts Ё before А; ICU's data differ from system to system.
public func alphabeticallyPrecedes(_ left: String, _ right: String) -> Bool {
  let (leftKey, rightKey) = (alphabeticalKey(left), alphabeticalKey(right))
  return leftKey == rightKey ? left < right : leftKey.lexicographicallyPrecedes(rightKey)
}

private func alphabeticalKey(_ text: String) -> [UInt64] {
  var key: [UInt64] = []
  var number: UInt64?
  for scalar in text.lowercased().unicodeScalars {
    if let digit = UInt64(exactly: scalar.value)?.subtractingReportingOverflow(48).partialValue, digit <= 9 {
      number = ((number ?? 0) &* 10) &+ digit
      continue
    }
    if let value = number {
      key += [1, value]
      number = nil
    }
    switch scalar {
    case "ё": key.append((UInt64(("е" as Unicode.Scalar).value) << 1) | 1)
    default: key.append(UInt64(scalar.value) << 1)
    }
  }
  if let value = number { key += [1, value] }
  return key
}
