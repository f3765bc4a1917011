/// Addresses and names that a questionnaire and its answers have in FHIR, in one place so that the two fit.
public enum FhirAddress {
  /// What a questionnaire is called in all its editions.
  public static func canonical(_ id: String) -> String { canonicalStart + id }

  /// What every canonical address of ours begins with.
  public static let canonicalStart = "urn:orientir:questionnaire:"
  /// The system of pupils' codes.
  public static let codes = "urn:orientir:code"

  /// The code system of a response scale.
  public static func system(_ questionnaire: String, response: String) -> String {
    canonical(questionnaire) + ":response:" + response
  }

  /// The code system of an item's options.
  public static func system(_ questionnaire: String, item: String) -> String {
    canonical(questionnaire) + ":item:" + item
  }

  /// The `linkId` of a section's group: no id of ours holds a slash.
  public static func section(_ id: String) -> String { "/section/\(id)" }

  /// The `linkId` of one of several ratings, as its column is called in files of answers.
  public static func part(_ item: String, _ part: String) -> String { "\(item).\(part)" }

  /// An id of our kind for a foreign `linkId`: what has no place in it becomes a hyphen, at the ends nothing.
  public static func identifier(_ link: String) -> String {
    var output = ""
    for scalar in link.unicodeScalars {
      let isLegal =
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        || scalar == "_" || scalar == "-"
      output.unicodeScalars.append(isLegal ? scalar : "-")
    }
    guard output != link else { return link }
    while output.hasPrefix("-") { output.removeFirst() }
    while output.hasSuffix("-") { output.removeLast() }
    return output.isEmpty ? "x" : output
  }
}
