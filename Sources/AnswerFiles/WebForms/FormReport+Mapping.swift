import Language

extension FormReport {
  /// The mapping that says what was found, with blanks where a person has to decide.
  public func mapping(_ language: InterfaceLanguage) -> FormMapping {
    let skip = FormMapping.skip(language)
    let words = AnswerFileWords.words(in: language).form
    var rows: [FormMapping.Row] = []
    for column in columns {
      var row = FormMapping.Row(.column, place: column.place, text: column.heading)
      switch column.use {
      case .answer(let item), .attribute(let item): row.item = item
      case .answerByItsTexts(let item): (row.item, row.hint) = (item, words.mappingByAnswers)
      case .personal: (row.item, row.hint) = (skip, words.mappingPersonal)
      case .service, .skipped: row.item = skip
      case .empty: continue
      case .unmatched(let nearest): row.hint = nearest ?? ""
      case .ambiguous(let items): row.hint = items.prefix(40).joined(separator: ", ")
      case .shared(let item): row.hint = item
      }
      rows.append(row)
    }
    for answer in answers {
      rows.append(
        FormMapping.Row(
          .answer, text: answer.text, item: answer.group,
          value: answer.value.map { $0.isEmpty ? skip : $0 } ?? "", hint: answer.nearest ?? ""))
    }
    return FormMapping(rows)
  }
}
