import Language

/// What is wrong with a dimension, in both languages.
enum DimensionProblem {
  static let needsDimensions = LocalizedText(
    ru: "нужен список измерений: {id, title, method, inputs}",
    en: "a list of dimensions is needed: {id, title, method, inputs}")
  static let needsInputs = LocalizedText(
    ru: "нужен список того, из чего считается: {item: …}, {scale: …} или {dimension: …}",
    en: "a list of what is counted is needed: {item: …}, {scale: …} or {dimension: …}")
  static let oneSource = LocalizedText(
    ru: "здесь нужен ровно один из ключей item, scale, dimension",
    en: "exactly one of the keys item, scale, dimension is needed here")
  static let identifier = LocalizedText(
    ru: "имя пишется латинскими буквами, цифрами, дефисом и подчёркиванием",
    en: "an id has Latin letters, digits, hyphens and underscores")
  static let number = LocalizedText(
    ru: "нужно число цифрами, дробная часть через точку", en: "a number in digits is needed, with a dot")
  static let needsPart = LocalizedText(
    ru: "у вопроса несколько оценок; назовите одну: part", en: "the item has several ratings; name one: part")
  static let needsAccept = LocalizedText(
    ru: "текст считается только с ключом (accept) или как число (reads: number у вопроса)",
    en: "a text counts only with a key (accept) or as a number (reads: number on the item)")
  static let noSuch = LocalizedText(ru: "такого у этого вопроса нет", en: "the item has no such thing")
  static let values = LocalizedText(
    ru: "нужен набор «ответ: число»; ответ – как в файле ответов, для option и accept – yes и no",
    en: "a map answer: number is needed; an answer as in answer files, for option and accept yes and no")
  static let weightOnly = LocalizedText(
    ru: "вес есть только у sum и mean", en: "only sum and mean have weights")
  static let step = LocalizedText(
    ru:
      "шаг пишется одним ключом: add, subtract, multiply или divide, с числом или одним из: mean, sum, sd, min, max, range, n",
    en:
      "a step is one key, add, subtract, multiply or divide, with a number or one of: mean, sum, sd, min, max, range, n"
  )
  static let truth = LocalizedText(ru: "нужно true или false", en: "true or false is needed")

  static func method(_ known: [String]) -> LocalizedText {
    let list = known.joined(separator: ", ")
    return LocalizedText(
      ru: "так не считается; допустимо: \(list)", en: "there is no such method; possible are: \(list)")
  }

  static func repeated(_ id: String) -> LocalizedText {
    let id = SafeText(id, limit: 60).text
    return LocalizedText(ru: "«\(id)» уже занято; дайте другой id", en: "“\(id)” is taken; choose another id")
  }

  static func unknown(_ id: String) -> LocalizedText {
    let id = SafeText(id, limit: 60).text
    return LocalizedText(
      ru: "«\(id)» здесь нет; проверьте имя", en: "there is no “\(id)” here; check the name")
  }

  static func cycle(_ ids: [String]) -> LocalizedText {
    let list = ids.map { SafeText($0, limit: 60).text }.joined(separator: " → ")
    return LocalizedText(
      ru: "измерения считаются по кругу: \(list); разорвите его",
      en: "dimensions are counted in a circle: \(list); break it")
  }

  static func expression(_ token: String, in place: String) -> LocalizedText {
    let (token, place) = (SafeText(token, limit: 40).text, SafeText(place, limit: 60).text)
    return LocalizedText(
      ru:
        "в выражении «\(place)» непонятно «\(token)»; допустимо: числа, answer.…, score.…, computed.…, + - * / > < >= <= == !=, "
        + "and, or, not, скобки, abs, min, max, sum, count",
      en:
        "“\(token)” means nothing in the expression “\(place)”; possible are: numbers, answer.…, score.…, computed.…, "
        + "+ - * / > < >= <= == !=, and, or, not, brackets, abs, min, max, sum, count")
  }
}
