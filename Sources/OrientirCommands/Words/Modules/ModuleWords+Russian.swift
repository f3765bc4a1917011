import ExternalPrograms
import Language

extension ModuleWords {
  static let russian = ModuleWords(
    helpAllow: "Разрешить внешнему модулю (программе) считать баллы: по отпечатку файла.",
    helpWithdraw: "Забрать разрешение у внешнего модуля.",
    helpTry: "Испытать внешний модуль на придуманных листах, в изоляции; разрешение не нужно.",
    helpRun: "Посчитать сохранённые листы внешним модулем и сохранить его баллы.",
    helpFile: "Файл программы.",
    helpAllowed: "Файл программы, её имя или начало отпечатка (не меньше 6 знаков).",
    helpYes: "Не переспрашивать.",
    helpTryQuestionnaire:
      "Опросник, для которого написан модуль; без него берётся придуманный, со всеми видами вопросов.",
    helpTrySheets: "Сколько придуманных листов сравнивать.",
    helpRunWave: "Только эта волна (иначе все листы опросника).",
    helpScoreOutside:
      "Посчитать ещё и внешним модулем (файл разрешённой программы); можно указать несколько раз.",
    about: { "Программа \($0), \(russianCount($1, "байт", "байта", "байт"))." },
    digest: { "Отпечаток SHA-256: \($0)" },
    allowAdvice:
      "Модуль получает ответы без кодов, имён и классов и работает в изоляции: без сети, без чужих файлов. Что он считает и верно "
      + "ли, программа проверить не может: разрешайте то, что прислал человек, которому вы доверяете, и сверьте отпечаток с ним.",
    allowQuestion: "Разрешить? (да/нет): ",
    yes: ["да", "д", "yes", "y"],
    allowed: { "Разрешено: \($0) (\($1)). Забрать разрешение: orientir module withdraw \($1)" },
    allowedAlready: { "Эта программа уже разрешена: \($0). Ничего не изменено." },
    notAllowed: "Не разрешено.",
    withdrawn: { "Разрешение забрано: \($0) (\($1)). Уже сохранённые баллы остались." },
    outsideHeading: "Внешние модули этой рабочей папки:",
    outsideColumns: ["программа", "отпечаток", "модуль", "разрешение"],
    allowedOn: { "разрешён с \($0)" },
    neverAllowed: "не разрешался",
    withdrawnOn: { "разрешение забрано \($0)" },
    described: { "Так модуль описал себя для опросника \($0):" },
    neverRun: "Модуль ещё не запускали: что он даёт, станет известно после orientir module run или try.",
    output: { "\($0): \($1), \($3 ? "целое, " : "")\($2)" },
    reasons: "Почему может не быть балла:",
    scoring: "Внешний модуль",
    ran: { count, questionnaire, mark in
      "\(questionnaire): внешним модулем \(mark) "
        + "\(russianCount(count, "посчитан лист", "посчитаны листа", "посчитано листов"))"
    },
    nothingToRun: { "Считать нечего: все листы уже посчитаны этой программой (\($0))." },
    secondOpinion: {
      "Опросник \($1) программу \($0) не называет: её показатели добавлены к его собственным как второе мнение."
    },
    traceValue: { "\($0): \($1)" },
    traceReason: { "\($0): балла нет – \($1)" },
    traceSource: { "внешний модуль \($0), файл \($1)\($2.isEmpty ? "" : ", посчитано \($2)")" },
    traceWay: "как он получил это число, известно только ему: смотрите его источники (orientir module show)",
    tryContained:
      "Испытание идёт в изоляции и на придуманных листах: ответов учеников модуль не видит, разрешение не нужно.",
    tryChecks: {
      switch $0 {
      case .handshake: "рукопожатие: модуль называет себя и то, что считает"
      case .sheets: "придуманные листы посчитаны, всё в объявленных пределах"
      case .repeatable: "второй запуск даёт то же самое"
      case .order: "порядок листов ничего не меняет"
      case .alone: "лист сам по себе считается так же, как среди других"
      case .missing: "листы без ответов, с отказами и с непоказанными вопросами"
      case .edges: "крайние ответы: самые малые и самые большие"
      case .odd: "вопросы и пропуски, которых модуль не знает"
      case .broken: "испорченные строки баллов не получают"
      case .empty: "ни одного листа"
      case .many: "полная партия"
      }
    },
    tryHolds: "да ",
    tryFails: "НЕТ",
    tryOpen: "—  ",
    tryFound: { "Найдено: \(russianCount($0, "нарушение", "нарушения", "нарушений"))." },
    tryClean:
      "Нарушений не найдено. Верен ли сам подсчёт, испытание не говорит: сверьте его с примерами из источника.",
    tryTime: { "\(russianCount($0, "лист", "листа", "листов")) за \($1) мс" },
    complaints: "Модуль сообщил:",
    finding: {
      switch $0 {
      case .failed(let failure): FailureWords.russian.text(failure)
      case .differs(let output): "показатель «\(output)» для тех же ответов вышел другим"
      case .otherDescription: "модуль описал себя по-другому, хотя запускался для того же"
      case .scoredNonsense: "строка, в которой нет листа, получила балл"
      case .slow(let milliseconds): "слишком медленно: \(milliseconds) мс на лист"
      }
    },
    notAllowedError: { "внешний модуль \($0) не разрешён (отпечаток \($1))" },
    notAllowedHint: {
      "испытайте его: orientir module try \($0); если доверяете ему, разрешите: orientir module allow \($0)"
    },
    confirmationMissing: "разрешение даёт человек, а подтверждения нет",
    confirmationHint: "ответьте «да» на вопрос или, если уверены, добавьте --yes.",
    noSuchPermission: { "нет разрешённого модуля «\($0)»" },
    noSuchPermissionHint: "orientir module list покажет, что разрешено.",
    outsideWithStored: "--outside считает файл ответов, а для сохранённых листов он не годится",
    outsideWithStoredHint:
      "укажите --answers ФАЙЛ или посчитайте сохранённое: orientir module run ФАЙЛ --questionnaire Q",
    notScored: { "внешний модуль \($0) не посчитал ничего: \($1)" },
    failure: .russian)
}

extension FailureWords {
  static let russian = FailureWords(
    text: { failure in
      switch failure {
      case .badName(let name):
        "имя программы «\(name)» не годится: нужны латинские буквы, цифры, точка, дефис, подчёркивание"
      case .notAProgram(let name):
        "«\(name)» — не программа: файл должен начинаться с «#!» или быть исполняемым (ELF)"
      case .tooLarge(let name, let most): "программа «\(name)» больше допустимого (\(most >> 20) МиБ)"
      case .containmentMissing(let names):
        "внешние модули запускаются только в изоляции, а для неё нет программ: \(names.joined(separator: ", "))"
      case .containmentFailed(let message): "изоляция не получилась: \(message)"
      case .cannotStart:
        "программа не запустилась: нет её интерпретатора (первая строка файла) или она для другой системы"
      case .timedOut(let seconds): "не закончил за \(seconds) с и остановлен"
      case .processorTimeSpent(let seconds): "израсходовал \(seconds) с процессорного времени и остановлен"
      case .killed(let signal): "остановлен системой (сигнал \(signal))"
      case .ended(let status): "закончился с ошибкой \(status)"
      case .refused(let text): "модуль этот опросник не считает: \(text.named(in: .russian))"
      case .otherProtocol(let version): "модуль говорит на протоколе \(version), а программа знает протокол 1"
      case .badLine(let line, let problem): "строка \(line) ответа: \(Self.russian(problem))"
      case .tooFewLines(let got, let expected): "строк в ответе \(got), а нужно \(expected)"
      case .tooManyLines(let expected): "строк в ответе больше, чем \(expected)"
      case .otherOutputs(let expected, let got):
        "опросник объявляет показатели \(expected.joined(separator: ", ")), а модуль – \(got.joined(separator: ", "))"
      case .takenOutput(let id): "показатель «\(id)» в этом опроснике уже есть"
      case .unstable(let output):
        "первый лист посчитан дважды, и показатель «\(output)» вышел разным; такому счёту верить нельзя"
      case .changedDescription: "модуль описывает себя не так, как при прошлом запуске той же программы"
      }
    },
    containmentHint: {
      "установите их (Debian и Ubuntu: apt-get install \(FailureWords.packages($0))); без изоляции модули не запускаются."
    },
    containmentFailedHint:
      "системе могут быть запрещены пользовательские пространства имён; спросите администратора. Без изоляции модули не запускаются.",
    fileHint: "что должно быть в файле: Documentation/OutsideModules.md",
    moduleHint: "ничего из ответа не взято. Покажите автору модуля: orientir module try ФАЙЛ",
    refusedHint: "назовите опросник, для которого написан модуль: --questionnaire Q")

  /// The Debian packages of programs.
  static func packages(_ programs: [String]) -> String {
    let names = programs.map { $0 == "bwrap" ? "bubblewrap" : "util-linux" }
    return Set(names).sorted().joined(separator: " ")
  }

  private static func russian(_ problem: ReplyProblem) -> String {
    switch problem {
    case .tooLong(let most): "длиннее \(most) байт"
    case .notUTF8: "не текст UTF-8"
    case .notJSON: "не JSON"
    case .repeatedField(let name): "«\(name)» указано дважды"
    case .unknownField(let name): "неизвестное поле «\(name)»"
    case .missingField(let name): "не хватает поля «\(name)»"
    case .wrongValue(let field, let needs):
      "\(field.isEmpty ? "строка" : "поле «\(field)»"): \(russian(needs))"
    case .wrongSheet(let expected): "здесь должен быть лист \(expected)"
    case .unknownOutput(let id): "показателя «\(id)» модуль не объявлял"
    case .missingOutput(let id): "нет показателя «\(id)»"
    case .notFinite(let id): "показатель «\(id)» – не конечное число"
    case .outOfRange(let id): "показатель «\(id)» вышел из объявленных пределов"
    case .notWhole(let id): "показатель «\(id)» объявлен целым, а число дробное"
    case .unknownReason(let id): "показатель «\(id)»: вместо числа стоит не одна из объявленных причин"
    case .tooMany(let field, let most): "в поле «\(field)» больше \(most)"
    }
  }

  private static func russian(_ needs: ReplyProblem.Needed) -> String {
    switch needs {
    case .object: "нужен объект {…}"
    case .list: "нужен непустой список […]"
    case .number: "нужно число, например 0 или 1.5"
    case .identifier: "нужно имя из строчных латинских букв, цифр и дефисов"
    case .version: "нужна версия, например 1.0.0"
    case .text(let most): "нужен непустой текст без управляющих знаков, не длиннее \(most)"
    case .texts: "нужен текст на двух языках: {\"ru\": …, \"en\": …}"
    case .range: "нужно число, не меньшее from"
    case .oneOf(let names): "нужно одно из: \(names.joined(separator: ", "))"
    case .score: "нужно число или {\"reason\": …}"
    }
  }
}
