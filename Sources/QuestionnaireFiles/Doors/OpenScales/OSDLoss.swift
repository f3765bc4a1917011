import Language

/// What is lost on the way in, or comes along with the format: each is told once, with the items it concerns.
enum OSDLoss: Hashable {
  case itemWithoutID, repeatedItem, renamed, unknownType, media, ranking, gate, validation, feedback, defaults
  case itemTime, optionOrder, labelOrder, noText, grid, mergedColumns, tooManyOptions, twofoldText
  case condition, laterCondition, parameters, variants, branches, sectionOrder, itemOrder
  case unknownInput, laterScore, method, reversedChoice, computed, bands, transformedBands,
    answerCategory,
    variantScore
  case unscoredInput

  /// What is said of it.
  var message: LocalizedText {
    switch self {
    case .itemWithoutID: LocalizedText(ru: "вопрос без id пропущен", en: "an item without an id was left out")
    case .repeatedItem:
      LocalizedText(
        ru: "id стоит дважды; оставлен первый вопрос", en: "an id stands twice; the first item was kept")
    case .renamed:
      LocalizedText(
        ru: "имя с недопустимыми знаками записано с дефисами",
        en: "an id with other characters was written with hyphens")
    case .unknownType:
      LocalizedText(
        ru: "неизвестный вид вопроса прочитан как текст или выбор",
        en: "an unknown type of item was read as text or choice")
    case .media:
      LocalizedText(
        ru: "изображения, звук и видео в терминале не показать: остался текст",
        en: "a terminal shows no images, sound or video: the text was kept")
    case .ranking:
      LocalizedText(
        ru: "порядок вариантов не сохраняется: вопрос прочитан как выбор нескольких",
        en: "the order of options is not kept: read as a multiple choice")
    case .gate:
      LocalizedText(
        ru: "условие допуска (gate) не действует: опросник не прерывается",
        en: "a gate does not act: the questionnaire goes on")
    case .validation:
      LocalizedText(
        ru: "проверка ответа (validation) не действует; границы сказаны в подсказке",
        en: "validation of the answer does not act; its bounds stand in the hint")
    case .feedback:
      LocalizedText(ru: "отклик на ответ не показывается", en: "feedback to an answer is not shown")
    case .defaults:
      LocalizedText(ru: "заранее заданный ответ не подставляется", en: "a default answer is not filled in")
    case .itemTime:
      LocalizedText(ru: "время на один вопрос не ограничено", en: "there is no time limit for one item")
    case .optionOrder: LocalizedText(ru: "варианты не перемешиваются", en: "options are not shuffled")
    case .labelOrder:
      LocalizedText(
        ru: "ступени показываются от меньшей к большей (likert_reverse меняет только вид, не баллы)",
        en:
          "steps are shown from the least to the greatest (likert_reverse bears on the looks only, not on scores)"
      )
    case .noText:
      LocalizedText(
        ru: "у вопроса нет текста; вместо него стоит id", en: "an item has no text; its id stands in")
    case .grid:
      LocalizedText(
        ru: "таблица с дробными или текстовыми значениями прочитана как текст и не считается",
        en: "a grid with fractional or textual values was read as text and is not scored")
    case .mergedColumns:
      LocalizedText(
        ru: "столбцы таблицы с одним значением стали одной ступенью",
        en: "columns of a grid that have one value became one step")
    case .tooManyOptions:
      LocalizedText(
        ru: "слишком много вариантов: вопрос прочитан как текст", en: "too many options: read as text")
    case .twofoldText:
      LocalizedText(
        ru: "текст сверяется с ключом, как число он не читается; учтены первые шесть ключей",
        en: "a text is compared with its key and not read as a number; the first six keys count")
    case .condition:
      LocalizedText(
        ru: "условие показа не выразить; вопрос показывается всегда",
        en: "a condition cannot be said here; the item is always shown")
    case .laterCondition:
      LocalizedText(
        ru: "условие смотрит на более поздний или перемешанный вопрос; вопрос показывается всегда",
        en: "a condition looks at a later item or at one in no fixed order; the item is always shown")
    case .parameters:
      LocalizedText(
        ru: "параметры имеют значения по умолчанию; условия и тексты прочитаны с ними",
        en: "parameters have their defaults; conditions and texts were read with them")
    case .variants:
      LocalizedText(
        ru: "из языковых вариантов показывается один: английский или названный в default",
        en: "one of the variants is shown: the English one or the one named in default")
    case .branches:
      LocalizedText(
        ru: "из случайных ветвей показывается первая (по параметру – названная им)",
        en: "of random arms the first is shown (by parameter, the one that it names)")
    case .sectionOrder:
      LocalizedText(ru: "разделы идут в порядке файла", en: "sections come in the order of the file")
    case .itemOrder:
      LocalizedText(
        ru: "вопросы раздела идут в порядке файла: перемешать можно только раздел целиком",
        en: "items of a section come in the order of the file: only whole sections can be shuffled")
    case .unknownInput:
      LocalizedText(
        ru: "шкала считает вопрос, которого нет; он не учитывается",
        en: "a score counts an item that is not there; it is left out")
    case .laterScore:
      LocalizedText(
        ru:
          "показатель считается из более позднего составного или из самого себя: образцовая программа OpenScales его пропускает, и мы тоже",
        en:
          "a score is counted from a later composite or from itself: the reference runner leaves it out, and so do we"
      )
    case .method:
      LocalizedText(
        ru:
          "метод sd, max, min или неизвестный: образцовая программа OpenScales 1.0.0 складывает значения, и мы тоже (по спецификации – иначе)",
        en:
          "a method sd, max, min or unknown: the reference runner 1.0.0 adds the values up, and so do we (the specification differs)"
      )
    case .reversedChoice:
      LocalizedText(
        ru:
          "обратный знак у вопроса с выбором: образцовая программа OpenScales его не переворачивает, и мы тоже",
        en: "a choice item is coded as reversed: the reference runner does not mirror it, and neither do we")
    case .computed:
      LocalizedText(
        ru: "выражение (computed) не разобрать; оно пропущено",
        en: "a computed expression cannot be read; it was left out")
    case .bands:
      LocalizedText(
        ru: "пороги (norms) не покрывают возможных баллов или не имеют источника: уровней нет",
        en: "thresholds (norms) do not cover the possible scores or have no source: there are no levels")
    case .transformedBands:
      LocalizedText(
        ru: "пороги (norms) стоят у показателя, который не просто сумма или среднее: уровней нет",
        en: "thresholds (norms) stand on a score that is no plain sum or mean: there are no levels")
    case .answerCategory:
      LocalizedText(
        ru:
          "answer_category образцовая программа OpenScales 1.0.0 не читает: показатель остаётся пустым, и у нас тоже",
        en: "the reference runner 1.0.0 does not read answer_category: the score stays empty, and with us too"
      )
    case .variantScore:
      LocalizedText(
        ru: "показатель другого языкового варианта: считается, если есть ответы на его вопросы",
        en: "a score of another variant: counted where its items were answered")
    case .unscoredInput:
      LocalizedText(
        ru: "ответ этого вида в показателе не учитывается",
        en: "an answer of this kind does not count in a score")
    }
  }
}

extension OSDReading {
  /// Tells what was lost, and the rules that the format brings along.
  mutating func tellLosses() {
    for (loss, told) in losses.sorted(by: { $0.value.place < $1.value.place }) {
      let names =
        told.items.isEmpty ? "" : ": " + Words.listed(told.items.map { SafeText($0, limit: 60).text })
      report.note(
        "lost", at: told.place,
        LocalizedText(ru: loss.message.russian + names, en: loss.message.english + names))
    }
    let place = definition.place
    if !texts.lostLanguages.isEmpty {
      let names = Words.listed(texts.lostLanguages.map { SafeText($0, limit: 20).text })
      report.note(
        "lost", at: place,
        LocalizedText(
          ru: "языки без двухбуквенного кода или с уже занятым: \(names)",
          en: "languages without a two-letter code, or with a taken one: \(names)"))
    }
    if !texts.missing.isEmpty {
      let counts = texts.missing.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.count)" }
        .joined(separator: ", ")
      report.note(
        "lost", at: place,
        LocalizedText(
          ru: "на языках нет части текстов (взяты английские или с другого языка): \(counts)",
          en: "languages lack some texts (English ones or those of another language stand in): \(counts)"))
    }
    if texts.languages.count > 1 {
      report.note(
        "lost", at: place,
        LocalizedText(
          ru: "название, описания и названия шкал есть только на одном языке",
          en: "title, descriptions and names of scales are in one language only"))
    }
    if texts.droppedCharacters > 0 {
      report.note(
        "lost", at: place,
        LocalizedText(
          ru: "из текстов убраны невидимые знаки: \(texts.droppedCharacters)",
          en: "invisible characters were taken out of texts: \(texts.droppedCharacters)"))
    }
    if texts.images > 0 {
      report.note(
        "lost", at: place,
        LocalizedText(
          ru: "рисунков в текстах: \(texts.images); их не показать",
          en: "images in texts: \(texts.images); they cannot be shown"))
    }
    if texts.pipes > 0 {
      report.note(
        "lost", at: place,
        LocalizedText(
          ru: "вставка ответов и баллов в текст заменена многоточием: \(texts.pipes)",
          en: "answers and scores within texts became an ellipsis: \(texts.pipes)"))
    }
    report.note(
      "missing-rule", at: place,
      LocalizedText(
        ru:
          "правило OpenScales: пропущенные ответы не учитываются (сумма меньше, среднее по меньшему числу вопросов)",
        en: "a rule of OpenScales: missing answers are left out (a sum shrinks, a mean uses fewer items)"))
    report.note(
      "hidden-rule", at: place,
      LocalizedText(
        ru: "правило OpenScales: ответы на скрытые вопросы, если они есть, считаются",
        en: "a rule of OpenScales: answers to hidden items count where they are there"))
  }
}

extension LocalizedText {
  fileprivate var russian: String { self[.russian] ?? "" }
  fileprivate var english: String { self[.english] ?? "" }
}
