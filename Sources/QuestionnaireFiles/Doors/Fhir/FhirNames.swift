/// Addresses of FHIR R4 and of our own extension, and the `linkId`s of what is no question.
enum FhirNames {
  private static let structure = "http://hl7.org/fhir/StructureDefinition/"

  static let translation = structure + "translation"
  static let ordinalValue = structure + "ordinalValue"
  static let minValue = structure + "minValue"
  static let maxValue = structure + "maxValue"
  static let maxDecimalPlaces = structure + "maxDecimalPlaces"
  static let minOccurs = structure + "questionnaire-minOccurs"
  static let maxOccurs = structure + "questionnaire-maxOccurs"
  static let minLength = structure + "minLength"
  static let entryFormat = structure + "entryFormat"
  static let unit = structure + "questionnaire-unit"
  static let hidden = structure + "questionnaire-hidden"
  static let optionExclusive = structure + "questionnaire-optionExclusive"
  static let itemControl = structure + "questionnaire-itemControl"
  static let itemControls = "http://hl7.org/fhir/questionnaire-item-control"

  /// The whole questionnaire as JSON in our own words, on the resource.
  static let own = "urn:orientir:fhir:questionnaire"

  /// What a questionnaire is called in all its editions.
  static func canonical(_ id: String) -> String { "urn:orientir:questionnaire:" + id }

  /// The code system of a response scale.
  static func system(_ questionnaire: String, response: String) -> String {
    canonical(questionnaire) + ":response:" + response
  }

  /// The code system of an item's options.
  static func system(_ questionnaire: String, item: String) -> String {
    canonical(questionnaire) + ":item:" + item
  }

  // No id of ours holds a slash or a dot, so these are nobody else's; parts are called as in files of answers.
  static let instructions = "/instructions"
  static func section(_ id: String) -> String { "/section/\(id)" }
  static func sectionText(_ id: String) -> String { "/section/\(id)/text" }
  static func help(_ item: String) -> String { "/help/\(item)" }
  static func part(_ item: String, _ part: String) -> String { "\(item).\(part)" }
}
