import Language
import QuestionnaireModel

/// Reads a module's parameters strictly: everything that is not legal becomes `ScoringError.badParameter` with its path.
///
/// Public, so that a module outside this target words its refusals like the built-in ones.
public struct ParameterReader: Sendable {
  public let use: ModuleUse
  public let questionnaire: Questionnaire

  /// Makes a reader of one use of a module.
  public init(_ use: ModuleUse, for questionnaire: Questionnaire) {
    (self.use, self.questionnaire) = (use, questionnaire)
  }

  /// The refusal of a value; `path` leads from the parameter's name inwards.
  public func refusal(_ path: [String], _ problem: LocalizedText) -> ScoringError {
    .badParameter(module: use.module, path: path, problem: problem)
  }

  /// The value of a parameter that must be there.
  public func value(_ name: String) throws(ScoringError) -> ParameterValue {
    guard let value = use[name] else { throw .missingParameter(module: use.module, name: name) }
    return value
  }

  /// An output id: `[a-z0-9-]+`.
  public func identifier(_ name: String) throws(ScoringError) -> String {
    let isLegal = { (scalar: Unicode.Scalar) in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
    }
    guard let text = try value(name).text, !text.isEmpty, text.unicodeScalars.allSatisfy(isLegal) else {
      throw bad([name]) { $0.needsIdentifier }
    }
    return text
  }

  /// A text in exactly the questionnaire's languages, or `standard` where the parameter is left out.
  public func text(_ name: String, standard: LocalizedText) throws(ScoringError) -> LocalizedText {
    guard let value = use[name] else { return standard }
    return try text(value, at: [name])
  }

  /// A text in exactly the questionnaire's languages.
  public func text(_ value: ParameterValue, at path: [String]) throws(ScoringError) -> LocalizedText {
    let languages = questionnaire.languages
    guard let text = value.localizedText else {
      throw bad(path) { $0.needsText(languages.map(\.rawValue)) }
    }
    if let unknown = text.languages.first(where: { !languages.contains($0) }) {
      throw bad(path + [unknown.rawValue]) {
        $0.unknownLanguage(unknown.rawValue) + $0.meant(nil, languages.map(\.rawValue))
      }
    }
    let lacking = languages.filter { (text[$0] ?? "").allSatisfy(\.isWhitespace) }
    guard lacking.isEmpty else { throw bad(path) { $0.missingLanguages(lacking.map(\.rawValue)) } }
    return text
  }

  /// A number in whole steps, `least`…`most`.
  public func whole(_ name: String, from least: Int, to most: Int) throws(ScoringError) -> Int {
    guard let number = try value(name).number, number.isWhole, (least...most).contains(number.numerator)
    else {
      throw bad([name]) { $0.needsWhole(least, most) }
    }
    return number.numerator
  }

  /// A share above 0 and up to 1, exact.
  public func share(_ name: String, standard: Fraction) throws(ScoringError) -> Fraction {
    guard let value = use[name] else { return standard }
    guard let number = value.number, number > Fraction(0), number <= Fraction(1) else {
      throw bad([name]) { $0.needsShare }
    }
    return number
  }

  /// A number of seconds above 0, exact.
  public func seconds(_ name: String, standard: Fraction, most: Int) throws(ScoringError) -> Fraction {
    guard let value = use[name] else { return standard }
    guard let number = value.number, number > Fraction(0), number <= Fraction(most) else {
      throw bad([name]) { $0.needsSeconds(most) }
    }
    return number
  }

  /// Different scales by their ids, as indices in the questionnaire, that are counted in the same way.
  public func scales(_ name: String, from least: Int, to most: Int) throws(ScoringError) -> [Int] {
    guard let ids = try value(name).texts, (least...most).contains(ids.count) else {
      throw bad([name]) { $0.needsScales(least, most) }
    }
    let known = questionnaire.scales.map(\.id)
    var indices: [Int] = []
    for (position, id) in ids.enumerated() {
      guard let index = known.firstIndex(of: id) else {
        throw bad([name, String(position)]) {
          $0.unknownScale(id) + $0.meant(likelyMeant(id, among: known), known)
        }
      }
      guard !indices.contains(index) else { throw bad([name, String(position)]) { $0.repeated(id) } }
      indices.append(index)
    }
    let scales = indices.map { questionnaire.scales[$0] }
    if Set(scales.map(\.method)).count > 1 {
      throw bad([name]) { $0.mixedMethods(scales.map { "\($0.id): \($0.method.rawValue)" }) }
    }
    return indices
  }

  /// An item of one of some kinds, as its index in the questionnaire.
  public func item(_ value: ParameterValue?, ofKind kind: String, at path: [String]) throws(ScoringError)
    -> Int
  {
    guard let id = value?.text else { throw bad(path) { $0.needsItem(kind) } }
    guard let index = questionnaire.items.firstIndex(where: { $0.id == id }) else {
      let known = questionnaire.items.filter { $0.kindName == kind }.map(\.id)
      throw bad(path) {
        $0.unknownItem(id) + $0.meant(likelyMeant(id, among: questionnaire.items.map(\.id)), known)
      }
    }
    let actual = questionnaire.items[index].kindName
    guard actual == kind else { throw bad(path) { $0.wrongKind(id, actual, kind) } }
    return index
  }

  /// Different options of an item, as indices; `allowsNone` lets an empty list pass.
  public func options(
    _ value: ParameterValue?, ofItem index: Int, at path: [String], allowsNone: Bool = false
  ) throws(ScoringError) -> [Int] {
    let item = questionnaire.items[index]
    guard let codes = value?.texts, allowsNone || !codes.isEmpty else {
      throw bad(path) { $0.needsOptions(item.id) }
    }
    let known = item.options.map(\.code)
    var indices: [Int] = []
    for (position, code) in codes.enumerated() {
      let place = value?.list == nil ? path : path + [String(position)]
      guard let option = known.firstIndex(of: code) else {
        throw bad(place) {
          $0.unknownOption(code, item.id) + $0.meant(likelyMeant(code, among: known), known)
        }
      }
      guard !indices.contains(option) else { throw bad(place) { $0.repeated(code) } }
      indices.append(option)
    }
    return indices
  }

  /// Makes sure that a value is a map with known keys only, each once, and with all that are needed.
  public func checkKeys(of value: ParameterValue, needed: [String], optional: [String], at path: [String])
    throws(ScoringError)
  {
    let known = needed + optional
    guard let entries = value.entries else { throw bad(path) { $0.needsMap(known) } }
    for (position, entry) in entries.enumerated() {
      guard known.contains(entry.key) else {
        throw bad(path + [entry.key]) {
          $0.unknownKey(entry.key) + $0.meant(likelyMeant(entry.key, among: known), known)
        }
      }
      if entries[..<position].contains(where: { $0.key == entry.key }) {
        throw bad(path + [entry.key]) { $0.repeated(entry.key) }
      }
    }
    for key in needed where value[key] == nil { throw bad(path) { $0.missingKey(key) } }
  }

  func bad(_ path: [String], _ problem: (ProblemWords) -> String) -> ScoringError {
    refusal(path, Words.problem(problem))
  }
}
