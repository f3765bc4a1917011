import Notation

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

  // No id of ours holds a slash or a dot, so these are nobody else's; parts are called as in files of answers.
  static let instructions = "/instructions"
  static func sectionText(_ id: String) -> String { FhirAddress.section(id) + "/text" }
  static func help(_ item: String) -> String { "/help/\(item)" }
}
