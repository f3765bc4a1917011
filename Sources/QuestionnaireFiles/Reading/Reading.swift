import Language
import QuestionnaireModel

/// Reads the values of a file into a questionnaire, strictly, and goes on after every error.
struct Reading {
  var report: Report
  /// The languages of the title; empty until it was read, or where it could not be.
  var languages: [LanguageTag] = []
  var draft: Draft
  /// Languages that the title does not have, with the places of the texts that do.
  var extraLanguages: [String: [Place]] = [:]
  /// Texts that lack languages of the title.
  var missingLanguages: [(tags: [String], place: Place)] = []
  /// Items whose kind is not known: nothing can be said of their answers.
  var itemsWithoutKind: Set<String> = []

  /// Reads a file's root.
  static func draft(of root: SourceNode, fileStem: String?, _ report: inout Report) -> Draft? {
    var reading = Reading(root, fileStem, Report(file: report.file))
    let isMap = reading.readTop()
    report.add(reading.report.findings)
    reading.draft.isSound = !reading.report.hasErrors
    return isMap ? reading.draft : nil
  }

  init(_ root: SourceNode, _ fileStem: String?, _ report: Report) {
    self.report = report
    let passport = Passport(
      authors: [], theory: .empty, licence: "", status: .draft, norms: .none, citations: [])
    draft = Draft(
      questionnaire: Questionnaire(
        id: "", version: Version(0, 0, 0), construct: .monitoring, title: .empty, grades: 1...12, minutes: 1,
        passport: passport, sections: [], items: []),
      root: root, fileStem: fileStem, isSound: false)
  }

  private mutating func readTop() -> Bool {
    let required = [
      "format", "id", "version", "construct", "title", "for", "passport", "sections", "items",
    ]
    let optional = [
      "adapts", "texts", "instructions", "skipping", "declining", "hidden-answers", "responses", "scales",
      "scoring",
      "bands", "norms",
      "validity", "examples",
    ]
    guard isQuestionnaire() else { return false }
    guard let top = fields(draft.root, required: required, optional: optional) else { return false }
    // The title comes first: its languages are everybody's.
    if let node = top["title"], let title = text(node) {
      draft.questionnaire.title = title
      languages = title.languages
    }
    readHead(top)
    if let node = top["responses"] { readResponses(node) }
    if let node = top["scales"] { readScales(node) }
    if let node = top["items"] { readItems(node) }
    if let node = top["sections"] { readSections(node) }
    if let node = top["scoring"] { readScoring(node) }
    if let node = top["norms"] { readNorms(node) }
    if let node = top["validity"] { readValidity(node) }
    if let node = top["bands"] { readBands(node) }
    if let node = top["examples"] { readExamples(node) }
    findLanguages(title: top["title"])
    return true
  }

  /// Whether the file means to be a questionnaire; one sentence, instead of one for every key, where it is something else.
  private mutating func isQuestionnaire() -> Bool {
    guard let entries = draft.root.entries, draft.root["items"] == nil, draft.root["format"] == nil else {
      return true
    }
    if let guidance = entries.first(where: { Self.guidanceKeys.contains($0.key) }) {
      report.error("format", at: guidance.keyPlace) { $0.isGuidance }
      return false
    }
    let own = [
      "id", "construct", "sections", "responses", "scales", "passport", "scoring", "bands", "examples",
    ]
    guard !entries.contains(where: { own.contains($0.key) || Self.meant($0.key, own + ["items"]) != nil })
    else { return true }
    report.error("format", at: draft.root.place) { $0.noQuestionnaire }
    return false
  }

  /// What a file of occupations, fields of study or study profiles begins with.
  private static let guidanceKeys = ["occupations", "fields-of-study", "study-profiles"]

  private mutating func readHead(_ top: Fields) {
    if let node = top["format"], let value = word(node), value != "1" {
      report.error("format", at: node.place) { $0.formatVersion(value) }
    }
    if let node = top["id"], let id = code(node) { draft.questionnaire.id = id }
    if let node = top["version"], let value = word(node) {
      if let version = Version(value) {
        draft.questionnaire.version = version
      } else {
        report.error("version", at: node.place) { $0.versionForm(value) }
      }
    }
    if let node = top["construct"], let construct = oneOf(Construct.self, node) {
      draft.questionnaire.construct = construct
    }
    if let node = top["for"] { readPurpose(node) }
    if let node = top["passport"] { readPassport(node) }
    if let node = top["adapts"], let id = code(node) { draft.questionnaire.adapts = id }
    if let node = top["texts"], word(node, of: ["inside", "pack"]) == "pack" {
      draft.questionnaire.textsStandApart = true
    }
    if let node = top["instructions"], let text = text(node) { draft.questionnaire.instructions = text }
    if let node = top["skipping"], let word = word(node, of: ["allowed", "refused"]) {
      draft.questionnaire.allowsSkipping = word == "allowed"
    }
    if let node = top["declining"], let word = word(node, of: ["allowed", "refused"]) {
      draft.questionnaire.allowsDeclining = word == "allowed"
    }
    if let node = top["hidden-answers"], let word = word(node, of: ["left-out", "scored"]) {
      draft.questionnaire.scoresHidden = word == "scored"
    }
  }

  private mutating func readPurpose(_ node: SourceNode) {
    guard let fields = fields(node, required: ["grades", "minutes"], optional: ["respondent"]) else { return }
    if let node = fields["respondent"], let respondent = oneOf(Respondent.self, node) {
      draft.questionnaire.respondent = respondent
    }
    if let node = fields["grades"], let value = word(node) {
      let ends = value.split(separator: "-", omittingEmptySubsequences: false).map { part in
        part.allSatisfy { "0123456789".contains($0) } ? Int(part) : nil
      }
      if let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last,
        (1...12).contains(first), (1...12).contains(last)
      {
        draft.questionnaire.grades = first...last
      } else {
        let short = value.replacing("–", with: "-").replacing("—", with: "-")
        report.error("grades", at: node.place) { short == value ? $0.gradesForm(value) : $0.longDash(short) }
      }
    }
    if let node = fields["minutes"], let minutes = integer(node, 1...240) {
      draft.questionnaire.minutes = minutes
    }
  }

  private mutating func readPassport(_ node: SourceNode) {
    let required = ["authors", "theory", "licence", "status", "norms", "citations"]
    guard let fields = fields(node, required: required, optional: ["purpose", "evidence"]) else { return }
    if let node = fields["authors"] { draft.questionnaire.passport.authors = words(node, least: 1) }
    if let node = fields["citations"] { draft.questionnaire.passport.citations = words(node) }
    if let node = fields["licence"], let licence = word(node) {
      draft.questionnaire.passport.licence = licence
    }
    if let node = fields["theory"], let text = text(node) { draft.questionnaire.passport.theory = text }
    if let node = fields["purpose"], let text = text(node) { draft.questionnaire.passport.purpose = text }
    if let node = fields["evidence"], let text = text(node) { draft.questionnaire.passport.evidence = text }
    if let node = fields["status"], let status = oneOf(Passport.Status.self, node) {
      draft.questionnaire.passport.status = status
    }
    if let node = fields["norms"], let norms = oneOf(Passport.NormStatus.self, node) {
      draft.questionnaire.passport.norms = norms
    }
  }
}
