import Language
import QuestionnaireModel

extension FhirReading {
  /// One of the answers as the file has it.
  private struct Answer {
    var raw: String
    var text: SourceNode?
    var ordinal: String?
    var standsAlone: Bool
    var place: Place
  }

  /// A choice of one or of several; free text where the file does not hold the answers.
  mutating func choice(_ node: SourceNode, repeats: Bool, _ item: inout FhirItem)
    -> [(key: String, value: SourceNode?)]
  {
    let answers = distinct(answers(node, item.link), item.link)
    let most = repeats ? 30 : 120
    guard !answers.isEmpty, answers.count <= most else {
      item.answering = .text
      lose(answers.isEmpty ? .noOptions : .tooManyOptions, at: node.place, item.link)
      return [("kind", .word("text", at: node.place))]
    }
    let codes = Self.codes(answers.map(\.raw))
    let options = zip(answers, codes).map { FhirItem.Option(code: $1, raw: $0.raw) }
    // One box to tick is a choice that may be left out.
    let isMultiple = repeats && answers.count > 1
    item.answering = isMultiple ? .multiple(options) : .choice(options)
    if answers.contains(where: { $0.ordinal != nil }) {
      lose(.ordinals, at: node.place)
      ordinals.append((item.id, answers.map { $0.ordinal ?? "–" }))
    }
    let nodes = zip(answers, codes).map { answer, code in
      SourceNode.map(
        [
          ("code", .word(code, at: answer.place)),
          ("alias", code == answer.raw ? nil : .scalar(answer.raw, at: answer.place)),
          ("text", answer.text ?? texts.same(texts.clean(answer.raw), at: answer.place)),
          ("alone", isMultiple && answer.standsAlone ? .word("true", at: answer.place) : nil),
        ], at: answer.place)
    }
    var entries: [(key: String, value: SourceNode?)] = [
      ("kind", .word(isMultiple ? "multiple" : "choice", at: node.place)),
      ("options", .list(nodes, at: node.place)),
    ]
    if isMultiple { entries += bounds(node, answers) }
    return entries
  }

  private func bounds(_ node: SourceNode, _ answers: [Answer]) -> [(key: String, value: SourceNode?)] {
    func number(_ url: String) -> Int? {
      extensions(node).first { $0["url"]?.text == url }?["valueInteger"]?.text.flatMap { Int($0) }
    }
    let free = max(1, answers.count { !$0.standsAlone })
    let most = min(answers.count, max(1, number(FhirNames.maxOccurs) ?? answers.count))
    let least = min(free, most, max(1, number(FhirNames.minOccurs) ?? 1))
    return [
      ("at-least", least == 1 ? nil : .number(least, at: node.place)),
      ("at-most", most == answers.count ? nil : .number(most, at: node.place)),
    ]
  }

  // MARK: Where options stand

  private mutating func answers(_ node: SourceNode, _ link: String) -> [Answer] {
    if let options = node["answerOption"]?.list { return options.compactMap { answer($0) } }
    guard let set = node["answerValueSet"], let address = set.text else { return [] }
    let contained = root["contained"]?.list ?? []
    let found = contained.first { resource in
      resource["resourceType"]?.text == "ValueSet"
        && (resource["id"]?.text.map { "#" + $0 } == address || resource["url"]?.text == address)
    }
    guard let found else {
      lose(.outsideValueSet, at: set.place, link)
      return []
    }
    if let expanded = found["expansion"]?["contains"]?.list { return expanded.compactMap { concept($0) } }
    let includes = found["compose"]?["include"]?.list ?? []
    return includes.flatMap { include -> [Answer] in
      var concepts = include["concept"]?.list
      if concepts == nil, let system = include["system"]?.text {
        let codeSystem = contained.first {
          $0["resourceType"]?.text == "CodeSystem" && $0["url"]?.text == system
        }
        concepts = codeSystem?["concept"]?.list
      }
      return (concepts ?? []).compactMap { concept($0) }
    }
  }

  private mutating func answer(_ option: SourceNode) -> Answer? {
    let ordinal = Self.ordinal(option) ?? option["valueCoding"].flatMap(Self.ordinal)
    let alone = extensions(option).contains {
      $0["url"]?.text == FhirNames.optionExclusive && $0["valueBoolean"]?.text == "true"
    }
    func made(_ raw: String, _ text: SourceNode?) -> Answer? {
      let raw = texts.clean(raw).replacing("\n", with: " ")
      guard !raw.isEmpty else { return nil }
      return Answer(raw: raw, text: text, ordinal: ordinal, standsAlone: alone, place: option.place)
    }
    if let coding = option["valueCoding"] {
      let text = texts.text(coding, "display")
      return (coding["code"] ?? coding["display"])?.text.flatMap { made($0, text) }
    }
    for name in ["valueString", "valueInteger", "valueDate", "valueTime"] {
      if let value = option[name]?.text { return made(value, texts.text(option, name)) }
    }
    guard let reference = option["valueReference"] else { return nil }
    let text = texts.text(reference, "display")
    return (reference["reference"] ?? reference["display"])?.text.flatMap { made($0, text) }
  }

  private mutating func concept(_ node: SourceNode) -> Answer? {
    guard let code = node["code"]?.text, node["abstract"]?.text != "true" else { return nil }
    return Answer(
      raw: code, text: texts.text(node, "display"), ordinal: Self.ordinal(node), standsAlone: false,
      place: node.place)
  }

  private static func ordinal(_ node: SourceNode) -> String? {
    (node["extension"]?.list ?? []).first { $0["url"]?.text == FhirNames.ordinalValue }?["valueDecimal"]?.text
  }

  func extensions(_ node: SourceNode) -> [SourceNode] { node["extension"]?.list ?? [] }

  /// The answers without those whose code stands there already: an answer could not be told from the first.
  private mutating func distinct(_ answers: [Answer], _ link: String) -> [Answer] {
    var known: Set<String> = []
    return answers.filter { answer in
      let isNew = known.insert(answer.raw).inserted
      if !isNew { lose(.repeatedOption, at: answer.place, link) }
      return isNew
    }
  }

  /// Codes of our kind: the file's own where they are legal, else in small letters, else numbers.
  ///
  /// No code is another answer's code in the file, so that the file's codes keep their meaning in answers.
  private static func codes(_ raws: [String]) -> [String] {
    var taken = Set(raws)
    return raws.enumerated().map { index, raw in
      func isLegal(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
      }
      if raw.unicodeScalars.allSatisfy(isLegal) { return raw }
      var code = ""
      for scalar in raw.lowercased().unicodeScalars {
        code.unicodeScalars.append(isLegal(scalar) ? scalar : "-")
      }
      // A word that has lost its letters is no name.
      if code.count > 40 || code.count(where: { $0 == "-" }) * 2 > code.count { code = "o\(index + 1)" }
      code = unused(code) { taken.contains($0) }
      taken.insert(code)
      return code
    }
  }
}
