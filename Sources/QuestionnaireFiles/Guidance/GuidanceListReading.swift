import Language
import QuestionnaireModel

/// Reads the entries of one list; the values as a questionnaire's.
struct GuidanceListReading {
  var reading: Reading
  let root: SourceNode

  private static let mostEntries = 2_000
  private static let objects = ["human", "technology", "nature", "sign", "art", "self"]

  /// The head of a list: its title's languages, its date and origin; then its entries.
  private mutating func entries(
    of kind: String, _ guidance: inout Guidance, optional: [String] = []
  ) -> ArraySlice<SourceNode> {
    let required = [kind, "id", "version", "title", "about", "date", "entries"]
    guard let top = reading.fields(root, required: required, optional: optional + ["origin"]) else {
      return []
    }
    if let node = top[kind], let value = reading.word(node), value != "1" {
      reading.report.error("format", at: node.place) { $0.formatVersion(value) }
    }
    if let node = top["title"], let title = reading.text(node) { reading.languages = title.languages }
    if let node = top["about"] { _ = reading.text(node) }
    if let node = top["origin"], let origin = reading.text(node) { guidance.origin = origin }
    if let node = top["version"], let value = reading.word(node), Version(value) == nil {
      reading.report.error("version", at: node.place) { $0.versionForm(value) }
    }
    if let node = top["date"], let date = reading.word(node) {
      if Self.isDate(date) {
        guidance.date = max(guidance.date, date)
      } else {
        reading.report.error(
          "date", at: node.place,
          LocalizedText(
            ru: "дата «\(date)» не читается; напишите год-месяц-день: 2026-11-23",
            en: "the date “\(date)” cannot be read; write year-month-day: 2026-11-23"))
      }
    }
    return top["entries"].map { reading.list($0, most: Self.mostEntries) } ?? []
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    return (1...12).contains(month) && (1...31).contains(day)
  }

  // MARK: Lists

  /// Reads the fields of study and the school subjects.
  mutating func fields(into guidance: inout Guidance) {
    let entries = entries(of: "fields-of-study", &guidance, optional: ["subjects"])
    for entry in root["subjects"].flatMap({ reading.map($0) }) ?? [] {
      if let title = reading.text(entry.value) { guidance.subjects[entry.key] = title }
    }
    var codes: [(id: String, place: Place)] = []
    for node in entries {
      let required = ["code", "title", "about", "types", "objects", "subjects"]
      guard let own = reading.fields(node, required: required) else { continue }
      let code = own["code"].flatMap { reading.word($0) } ?? ""
      if let node = own["code"], !Self.isFieldCode(code) {
        reading.report.error(
          "field-code", at: node.place,
          LocalizedText(
            ru: "код «\(code)» не похож на код укрупнённой группы; напишите как 09.00.00, в кавычках",
            en: "the code “\(code)” is no code of an enlarged group; write it like 09.00.00, in quotes"))
      }
      codes.append((code, node.place))
      guard let title = own["title"].flatMap({ reading.text($0) }),
        let about = own["about"].flatMap({ reading.text($0) }),
        let types = own["types"].flatMap({ self.types($0) })
      else { continue }
      guidance.fields.append(
        FieldOfStudy(
          code: code, title: title, about: about, types: types, objects: objects(own["objects"]),
          subjects: known(own["subjects"], Array(guidance.subjects.keys))))
    }
    reading.findRepeated(codes)
  }

  /// Reads the occupations; their fields of study must be known.
  mutating func occupations(into guidance: inout Guidance) {
    let codes = guidance.fields.map(\.code)
    var ids: [(id: String, place: Place)] = []
    for node in entries(of: "occupations", &guidance) {
      let required = ["id", "title", "does", "types", "objects", "education"]
      guard let own = reading.fields(node, required: required, optional: ["onet"]) else { continue }
      let id = own["id"].flatMap { reading.code($0) } ?? ""
      ids.append((id, own["id"]?.place ?? node.place))
      guard let title = own["title"].flatMap({ reading.text($0) }),
        let does = own["does"].flatMap({ reading.text($0) }),
        let types = own["types"].flatMap({ self.types($0) })
      else { continue }
      guidance.occupations.append(
        Occupation(
          id: id, title: title, does: does, types: types, objects: objects(own["objects"]),
          education: paths(own["education"], codes), onet: own["onet"].flatMap { reading.word($0) }))
    }
    reading.findRepeated(ids)
  }

  /// Reads the study profiles; their fields of study must be known.
  mutating func profiles(into guidance: inout Guidance) {
    let origin = guidance.origin
    let codes = guidance.fields.map(\.code)
    var ids: [(id: String, place: Place)] = []
    for node in entries(of: "study-profiles", &guidance) {
      let required = ["id", "title", "about", "types", "objects", "fields", "subjects", "groups", "kind"]
      guard let own = reading.fields(node, required: required) else { continue }
      let id = own["id"].flatMap { reading.code($0) } ?? ""
      ids.append((id, own["id"]?.place ?? node.place))
      guard let title = own["title"].flatMap({ reading.text($0) }),
        let about = own["about"].flatMap({ reading.text($0) }),
        let types = own["types"].flatMap({ self.types($0) }),
        let kind = own["kind"].flatMap({ reading.oneOf(StudyProfile.Kind.self, $0) })
      else { continue }
      guidance.profiles.append(
        StudyProfile(
          id: id, kind: kind, title: title, about: about, types: types, objects: objects(own["objects"]),
          interests: own["fields"].map { reading.words($0) } ?? [],
          subjects: known(own["subjects"], Array(guidance.subjects.keys)),
          fields: known(own["groups"], codes)))
    }
    reading.findRepeated(ids)
    // What is said of the occupations' marking is said of all; the profiles' own file has its own.
    if !origin.texts.isEmpty { guidance.origin = origin }
  }

  // MARK: Values

  private static func isFieldCode(_ code: String) -> Bool {
    let parts = code.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3
      && parts.allSatisfy { $0.count == 2 && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }

  private mutating func types(_ node: SourceNode) -> TypeProfile? {
    guard let own = reading.fields(node, required: TypeProfile.names) else { return nil }
    var values: [Double] = []
    for name in TypeProfile.names {
      guard let node = own[name], let number = reading.number(node) else { continue }
      if TypeProfile.range.contains(number.value) {
        values.append(number.value)
      } else {
        reading.report.error(
          "type-value", at: node.place,
          LocalizedText(
            ru: "\(name): \(number.description) – вне шкалы; напишите число от 1 до 7",
            en: "\(name): \(number.description) is off the scale; write a number from 1 to 7"))
      }
    }
    return TypeProfile(values)
  }

  private mutating func objects(_ node: SourceNode?) -> [String] {
    node.map { known($0, Self.objects) } ?? []
  }

  /// Words of a list that must be known.
  private mutating func known(_ node: SourceNode?, _ known: [String]) -> [String] {
    guard let node else { return [] }
    return reading.list(node, most: 100).compactMap { reading.word($0, of: known) }
  }

  private mutating func paths(_ node: SourceNode?, _ codes: [String]) -> [Occupation.Path] {
    guard let node else { return [] }
    return reading.list(node, most: 20).compactMap { node in
      guard let own = reading.fields(node, required: ["group", "level"]),
        let code = own["group"].flatMap({ reading.word($0, of: codes) }),
        let level = own["level"].flatMap({ reading.oneOf(Occupation.Level.self, $0) })
      else { return nil }
      return Occupation.Path(field: code, level: level)
    }
  }
}
