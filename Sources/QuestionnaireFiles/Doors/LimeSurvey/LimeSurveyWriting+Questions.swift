import Language
import QuestionnaireModel

extension LimeSurveyWriting {
  /// The rows of one question: Q, then what stands in it.
  func questions(_ group: Group, _ language: LanguageTag, _ section: Section) -> [Row] {
    var rows: [Row] = []
    if group.isArray, case .rating(let response, _)? = group.items.first?.kind {
      let isRequired = group.items.allSatisfy(isRequired)
      rows.append(
        question(
          names.names[Self.arrayName(group)] ?? "", "F", text: "", isRequired: isRequired, relevance: "1"))
      rows += group.items.map { item in
        [
          .kind: "SQ", .type: "0", .name: names.names[item.id] ?? item.id,
          .relevance: item.condition.map { relevance($0) } ?? "1", .text: prompt(item, language),
        ]
      }
      rows += answers(response, language)
    } else {
      rows = group.items.flatMap { question($0, language) }
    }
    if section.order == .shuffled {
      for index in rows.indices where rows[index][.kind] == "Q" { rows[index][.shuffled] = section.id }
    }
    return rows
  }

  private func question(
    _ name: String, _ type: String, text: String, help: String = "", isRequired: Bool, relevance: String
  ) -> Row {
    [
      .kind: "Q", .type: type, .name: name, .relevance: relevance, .text: text, .help: help,
      .mandatory: isRequired ? "Y" : "N", .other: "N",
    ]
  }

  private func prompt(_ item: Item, _ language: LanguageTag) -> String {
    Self.html(item.text[language] ?? "")
  }

  private func question(_ item: Item, _ language: LanguageTag) -> [Row] {
    func head(_ type: String, _ name: String? = nil, text: String? = nil) -> Row {
      var row = question(
        name ?? names.names[item.id] ?? item.id, type, text: text ?? prompt(item, language),
        help: Self.html(item.help[language] ?? ""), isRequired: isRequired(item),
        relevance: item.condition.map { relevance($0) } ?? "1")
      if let seconds = item.seconds { row[.seconds] = String(seconds) }
      return row
    }
    switch item.kind {
    case .note: return [head("X")]
    case .rating(let response, _): return [head("L")] + answers(response, language)
    case .ratings(let parts):
      guard Set(parts.map(\.response)).count == 1 else {
        return parts.flatMap { part in
          let text = [item.text[language] ?? "", part.text[language] ?? ""].filter { !$0.isEmpty }
          return [
            head(
              "L", names.names[item.id + "." + part.id], text: Self.html(text.joined(separator: "\n")))
          ] + answers(part.response, language)
        }
      }
      return [head("F")]
        + parts.map { part in
          [
            .kind: "SQ", .type: "0", .name: names.names[item.id + "." + part.id] ?? part.id,
            .relevance: "1", .text: Self.html(part.text[language] ?? ""),
          ]
        } + answers(parts[0].response, language)
    case .choice(let options):
      return [head("L")]
        + zip(options, Self.answerCodes(options)).map { option, code in
          [
            .kind: "A", .type: "0", .name: code, .relevance: worth(option),
            .worth: worth(option), .text: Self.html(option.text[language] ?? ""),
          ]
        }
    case .multiple(let options, let atLeast, let atMost):
      var row = head("M")
      let isAlone = options.contains(where: \.standsAlone)
      if atLeast > 0, !isAlone, isRequired(item) { row[.least] = String(atLeast) }
      if atMost < options.count { row[.most] = String(atMost) }
      let codes = Self.answerCodes(options)
      row[.alone] = zip(options, codes).filter { $0.0.standsAlone }.map(\.1).joined(separator: ";")
      return [row]
        + zip(options, codes).map { option, code in
          [
            .kind: "SQ", .type: "0", .name: code, .relevance: "1",
            .text: Self.html(option.text[language] ?? ""),
          ]
        }
    case .number(let range):
      var row = head("N")
      (row[.leastNumber], row[.mostNumber]) = (range.from.description, range.to.description)
      row[.isWhole] = range.decimals == 0 ? "1" : "0"
      return [row]
    case .text(let lines): return [head(lines > 1 ? "T" : "S")]
    }
  }

  private func answers(_ response: String, _ language: LanguageTag) -> [Row] {
    (questionnaire.response(response)?.steps ?? []).map { step in
      [
        .kind: "A", .type: "0", .name: Self.answerCode(step.value), .relevance: String(step.value),
        .worth: String(step.value), .text: Self.html(step.text[language] ?? ""),
      ]
    }
  }

  /// Whole points that an option gives to one scale; 0 where it gives to none or to several.
  private func worth(_ option: Option) -> String {
    guard option.credits.count == 1, let credit = option.credits.first, credit.weight.isWhole else {
      return "0"
    }
    return String(credit.isSubtracted ? -credit.weight.numerator : credit.weight.numerator)
  }

  /// A condition in the language of LimeSurvey's expressions.
  func relevance(_ condition: Condition) -> String {
    func name(_ own: String) -> String { (variables[own] ?? own) + ".NAOK" }
    func any(_ parts: [String]) -> String {
      parts.isEmpty ? "0" : parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " or ") + ")"
    }
    func isAnswer(_ item: Item, _ code: String) -> String {
      let codes = Self.answerCodes(item.options)
      let there = item.options.firstIndex { $0.code == code }.map { codes[$0] } ?? code
      return "\(name(item.id)) == \"\(there)\""
    }
    func bound(_ id: String, _ limit: Fraction, _ sign: String, _ fits: (Fraction) -> Bool) -> String {
      if case .rating(let response, _)? = questionnaire.item(id)?.kind {
        let steps = questionnaire.response(response)?.steps ?? []
        return any(
          steps.filter { fits(Fraction($0.value)) }.map {
            "\(name(id)) == \"\(Self.answerCode($0.value))\""
          })
      }
      return "(!is_empty(\(name(id))) and \(name(id)) \(sign) \(limit.description))"
    }
    switch condition {
    case .answered(let id):
      guard let item = questionnaire.item(id) else { return "0" }
      switch item.kind {
      case .multiple(let options, _, _): return any(options.map { "\(name("\(id).\($0.code)")) == \"Y\"" })
      case .ratings(let parts): return any(parts.map { "!is_empty(\(name("\(id).\($0.id)")))" })
      default: return "!is_empty(\(name(id)))"
      }
    case .isOneOf(let id, let codes):
      return questionnaire.item(id).map { item in any(codes.map { isAnswer(item, $0) }) } ?? "0"
    case .includes(let id, let code): return "\(name("\(id).\(code)")) == \"Y\""
    case .atLeast(let id, let limit): return bound(id, limit, ">=") { $0 >= limit }
    case .atMost(let id, let limit): return bound(id, limit, "<=") { $0 <= limit }
    case .all(let parts):
      return parts.isEmpty ? "1" : "(" + parts.map(relevance).joined(separator: " and ") + ")"
    case .any(let parts): return any(parts.map(relevance))
    case .not(let part): return "!(\(relevance(part)))"
    }
  }
}
