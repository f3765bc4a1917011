import Language
import QuestionnaireModel
import Scoring

extension Words {
  static let russian = Words(
    error: "ошибка",
    warning: "предупреждение",
    note: "к сведению",
    clean: "Замечаний нет.",
    count: { errors, warnings in
      let words = [
        errors > 0 ? russianCount(errors, "ошибка", "ошибки", "ошибок") : nil,
        warnings > 0 ? russianCount(warnings, "предупреждение", "предупреждения", "предупреждений") : nil,
      ]
      return "Найдено: " + words.compactMap { $0 }.joined(separator: ", ") + "."
    },
    fileTooLarge: { "в файле \($0) байт, читается не больше \($1); разделите опросник на два" },
    notUTF8: "файл не в кодировке UTF-8; сохраните его в редакторе как «UTF-8»",
    controlCharacter: { "невидимый или служебный символ \($0); удалите его и наберите это место заново" },
    emptyFile: "файл пуст; скопируйте готовый опросник и измените его",
    tooDeep: { "вложенность глубже \($0) уровней; уберите лишние скобки или отступы" },
    anchor: {
      "знак & в начале (\(q($0))) читается как якорь YAML, а они здесь не годятся; возьмите текст в кавычки"
    },
    alias: {
      "знак * в начале (\(q($0))) читается как ссылка YAML, а они здесь не годятся; возьмите текст в кавычки "
        + "или напишите значение ещё раз"
    },
    tag: {
      "знак ! в начале (\(q($0))) читается как тег YAML, а они здесь не годятся; возьмите текст в кавычки "
        + "или уберите его"
    },
    mergeKey: "слияние «<<» не поддерживается; напишите ключи здесь",
    keyIsNoText: "ключом должно быть слово; скобки и списки ключом быть не могут",
    duplicateKey: { key, line in
      "ключ \(q(key)) стоит дважды" + (line.map { " (впервые в строке \($0))" } ?? "") + "; оставьте один"
    },
    tab: "здесь табуляция (клавиша Tab); сотрите её и поставьте пробелы: отступы делаются только ими",
    syntax: { kind, begun in
      switch kind {
      case .badStart(let sign): "текст не может начинаться с \(q(String(sign))); возьмите его в кавычки"
      case .colonInText:
        "двоеточие здесь не на месте; если это часть текста, возьмите текст в кавычки, если ключ, проверьте отступ"
      case .unclosedQuote: "кавычка открыта, но не закрыта (или закрыта, но не открыта); поставьте вторую"
      case .unclosedBracket: "скобка здесь открыта и нигде не закрыта; закройте её"
      case .brackets:
        "внутри скобок не хватает запятой или закрывающей скобки"
          + (begun.map { " (скобка открыта в строке \($0))" } ?? "")
          + "; текст с запятой или скобкой возьмите в кавычки"
      case .nothingBetweenCommas:
        "здесь должно что-то стоять: лишняя запятая, скобка или пропущенное значение; уберите лишнее или допишите"
      case .keyWithoutColon: "после слова нет двоеточия с пробелом; напишите «слово: значение»"
      case .noBlankAfterColon(let meant): "после двоеточия нет пробела; напишите \(q(meant))"
      case .noDash: "в начале этой строки списка нет дефиса; начните её с «- », как соседние"
      case .indentation:
        "строка стоит не на своём месте; выровняйте её с соседними строками того же уровня"
          + (begun.map { " (они начинаются в строке \($0))" } ?? "")
      case .textAfterBlockSign:
        "после знака | или > текст начинается со следующей строки; перенесите его или возьмите в кавычки"
      case .severalDocuments: "в файле второй документ (строка «---»); в файле один опросник, уберите «---»"
      case .badEscape:
        "непонятное сочетание после «\\» в двойных кавычках; возьмите текст в одинарные кавычки"
      case .other: "запись здесь непонятна; проверьте отступы, кавычки и скобки вокруг этого места"
      }
    },
    decimalComma: { "дробная часть пишется через точку; напишите \($0)" },
    commaInText:
      "запятая оборвала текст; возьмите весь текст в прямые кавычки (\"…\"): кавычки «…» и “…” для этого не годятся",
    listComma: { "имена в списке разделяет запятая с пробелом; напишите [\($0)]" },
    longDash: { "между классами стоит длинное тире; напишите короткий дефис: \($0)" },
    wrongKind: { "здесь нужен \(name($0)), а стоит \(name($1)); напишите \(form($0))" },
    nothingWritten: { "здесь ничего не написано; нужен \(name($0)): \(form($0))" },
    unknownKey: { key, meant, known in
      "неизвестный ключ \(q(key)); " + suggestion(key, meant, known)
    },
    missingKey: { "нет ключа \(q($0)); добавьте его" },
    notOneOf: { value, meant, known in "\(q(value)) здесь не годится; " + suggestion(value, meant, known) },
    idPattern: {
      $1
        ? "\(q($0)) не годится здесь как имя или код: только строчные латинские буквы, цифры и дефис"
        : "\(q($0)) не годится как имя: только латинские буквы, цифры, дефис и подчёркивание"
    },
    packHeader: "в первой строке должны стоять названия столбцов: item, option, text",
    packLine: "в строке не хватает ячеек или лишняя кавычка; нужны item, option и text",
    packUnknown: { item, option, meant in
      let name = option.isEmpty ? "вопроса \(q(item))" : "варианта \(q(option)) у вопроса \(q(item))"
      return "в опроснике нет \(name)" + (meant.map { "; возможно, имелось в виду \(q($0))" } ?? "")
    },
    packTwice: { "текст \(q($0))\($1.isEmpty ? "" : ", вариант \(q($1)),") стоит здесь второй раз" },
    packMissing: { count, item, option in
      let first = option.isEmpty ? q(item) : "\(q(item)), вариант \(q(option))"
      return "не хватает \(russianCount(count, "текста", "текстов", "текстов")), первый из них: \(first)"
    },
    nothingRight: "ни один вариант не отмечен верным; напишите верный и сколько он стоит: {a: 1}",
    rightShare: "верный вариант стоит больше 0 и не больше 1; неверные варианты здесь не называют",
    acceptOrReads: "текст либо сверяют с ключом (accept), либо читают как число (reads); оставьте одно",
    lookAlikeID: { "в коде \(q($0)) русская буква \(q($1)), похожая на латинскую; наберите латинскую" },
    repeatedID: { "\(q($0)) уже есть в строке \($1); дайте другой код" },
    notANumber: { "\(q($0)) не число; пишите цифрами, дробную часть через точку" },
    notWhole: { "\(q($0)) не целое число; напишите его цифрами без дробной части" },
    numberOutside: { "\(q($0)) вне пределов; напишите число от \($1) до \($2)" },
    numberTooLong: { "в числе \(q($0)) слишком много цифр; оставьте не больше шести до точки и шести после" },
    notTruth: { "\(q($0)) здесь не годится; напишите true (да) или false (нет)" },
    listCount: { "в списке \($0), а допустимо от \($1) до \($2); допишите недостающее или уберите лишнее" },
    languagesDue: {
      "у текста не назван язык; напишите {" + $0.map { "\($0): …" }.joined(separator: ", ") + "}"
    },
    languageTag: { "\(q($0)) не язык; язык пишут двумя строчными буквами: ru, en" },
    languageMissing: {
      "нет текста на языке \($0.joined(separator: ", ")); допишите его: языки опросника задаёт title"
    },
    languageExtra: {
      "языка \(q($0)) нет в title опросника (\($1.joined(separator: ", "))); добавьте его туда или уберите здесь"
    },
    emptyText: "текст пуст; напишите его",
    isGuidance:
      "это справочник (профессии, направления обучения, профили), а не опросник; "
      + "его проверяет «orientir guidance check»",
    noQuestionnaire:
      "это не опросник: нет ни вопросов, ни разделов, ни format; чтобы начать опросник, выполните "
      + "«orientir questionnaire new»",
    formatVersion: { "формат \(q($0)) этой программе неизвестен; напишите format: 1" },
    versionForm: { "\(q($0)) не версия; напишите три числа через точку, например 1.0.0" },
    gradesForm: { "\(q($0)) не классы; напишите 8-11 или 11 (классы от 1 до 12)" },
    tooManyItems: { "вопросов \($0), допустимо не больше \($1); разделите опросник на два" },
    textDueUnlessPair: "нет ключа «text»; добавьте вопрос: без него обходится только пара из двух вариантов",
    creditTwice: { "шкала \(q($0)) стоит и в credit, и в subtract; оставьте одно" },
    weightZero: "вес 0 ничего не прибавляет; уберите его",
    weightNegative: "вес варианта не может быть меньше нуля; чтобы вычесть баллы, пишите subtract",
    conditionForm: { "условие пишется одним из ключей: \(listed($0)); к item нужен ровно один из них" },
    answeredForm: "пишется только answered: true; для обратного возьмите {not: {…}}",
    scaleOrScales: "нужен один из ключей scale и scales, а не оба; оставьте один",
    unknownItem: { id, meant in
      "вопроса \(q(id)) нет; " + (meant == nil ? "проверьте код" : suggestion(id, meant, []))
    },
    unknownScale: { id, meant, known in "шкалы \(q(id)) нет; " + suggestion(id, meant, known) },
    answerForm: { "ответ на вопрос вида \($0) пишется иначе: \(answerForms($0))" },
    answerRefused: { "ответ на вопрос \(q($0)) не годится: \(russianProblem($1))" },
    scoreDiffers: {
      "шкала \($0): в примере \($1), а вышло \($2); пересчитайте пример вручную, а если он верен, проверьте credit"
    },
    scoreMissing: {
      "шкала \($0): в примере \($1), а балла нет: \(reason($2)); напишите null или допишите ответы"
    },
    scoreUnexpected: { "шкала \($0): в примере null, а вышло \($1); напишите балл или уберите ответы" },
    bandDiffers: {
      "уровень шкалы \($0): в примере \(q($1)), а вышел "
        + ($2.map(q) ?? "«нет уровня»") + "; исправьте пример или пределы в bands"
    },
    labelUnknown: { id, meant, known in
      "вывода \(q(id)) нет ни у одного модуля; " + suggestion(id, meant, known)
    },
    labelDiffers: { "\($0): в примере \(q($1)), а вышло \(q($2)); исправьте пример или параметры модуля" },
    flagUnknown: { id, meant, known in "отметки \(q(id)) нет; " + suggestion(id, meant, known) },
    flagsDiffer: { expected, computed in
      "отметки: в примере [\(expected.joined(separator: ", "))], а "
        + (computed.isEmpty ? "не вышло ни одной" : "вышли [\(computed.joined(separator: ", "))]")
        + "; исправьте пример или validity"
    },
    unknownModule: { id, meant, known in "модуля \(q(id)) нет; " + suggestion(id, meant, known) },
    wrongFamily: {
      "модуль \(q($0)) стоит не там: модули подсчёта пишутся в scoring, проверки ответов в validity"
    },
    missingParameter: { "модулю \($0) нужен параметр \(q($1)); добавьте его" },
    repeatedOutput: { "модуль \($0) даёт вывод \(q($1)), который уже есть; дайте другой id" },
    notScored: "пример не удалось посчитать; это недостаток программы, сообщите о нём",
    slips: .russian
  )

  private static func q(_ token: String) -> String { quoted(token, in: .russian) }

  private static func suggestion(_ word: String, _ meant: String?, _ known: [String]) -> String {
    if let meant, let letter = LookAlike.foreign(in: word, like: meant) {
      return "в этом слове русская буква \(q(letter)), похожая на латинскую; наберите \(q(meant)) латиницей"
    }
    if let meant { return "возможно, имелось в виду \(q(meant))" }
    return known.isEmpty ? "уберите это" : "допустимо: \(listed(known))"
  }

  private static func name(_ kind: Kind) -> String {
    switch kind {
    case .map: "набор ключей"
    case .list: "список"
    case .text: "текст"
    }
  }

  private static func form(_ kind: Kind) -> String {
    switch kind {
    case .map: "{ключ: значение}"
    case .list: "[одно, другое] или строки, которые начинаются с «- »"
    case .text: "одно слово или текст в кавычках, без лишних скобок"
    }
  }

  private static func answerForms(_ kind: String) -> String {
    switch kind {
    case "rating": "целое число"
    case "ratings": "{часть: число}"
    case "multiple": "[код, код]"
    case "number": "число"
    default: "одно слово или текст"
    }
  }

  private static func reason(_ reason: NoScore) -> String {
    switch reason {
    case .nothingAnswered: "нет ни одного ответа"
    case .tooManyMissing(let missing, let atMost): "пропущено \(missing), допустимо \(atMost)"
    case .notShown: "её вопросы не показаны"
    }
  }

  static func russianProblem(_ problem: AnswerProblem) -> String {
    switch problem {
    case .wrongKind(let expected): "нужен ответ вида \(expected)"
    case .unknownOption(let code, let known): "нет варианта \(q(code)); есть: \(listed(known))"
    case .unknownPart(let part, let known): "нет части \(q(part)); есть: \(listed(known))"
    case .notAStep(let value, let known):
      "\(value) нет на шкале ответов; есть: \(listed(known.map(String.init)))"
    case .numberOutside(let from, let to): "допустимо от \(from) до \(to)"
    case .tooFewOptions(let atLeast): "нужно не меньше \(atLeast)"
    case .tooManyOptions(let atMost): "можно не больше \(atMost)"
    case .standsAlone(let code): "\(q(code)) не сочетается с другими"
    case .repeatedOption(let code): "\(q(code)) названо дважды"
    case .textTooLong(let atMost): "текст длиннее \(atMost) знаков"
    case .nothingToAnswer: "это примечание, на него не отвечают"
    }
  }
}
