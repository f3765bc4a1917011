import Glibc
import Language

extension ErrorWords {
  static let russian = ErrorWords(
    prefix: "Ошибка: ",
    hintPrefix: "Что делать: ",
    outputFailed: { "Ошибка: не удалось записать вывод (\($0)). Освободите место и повторите команду." },
    defect: { "внутренняя ошибка программы (\($0))" },
    defectHint: "данные не изменены. Повторите команду; если ошибка останется, сообщите о ней разработчикам.",
    noSuchCommand: { "нет команды «\($0)»" },
    noSuchFile: { "нет файла «\($0)»" },
    noSuchFileHint: "проверьте путь и имя файла.",
    isDirectory: { "«\($0)» — папка, а нужен файл" },
    isDirectoryHint: "укажите файл внутри этой папки.",
    unreadable: { "не удаётся прочитать «\($0)»" },
    unreadableHint: "проверьте права на файл.",
    tooLarge: { "файл «\($0)» больше допустимого (\($1))" },
    cannotWrite: { "не удаётся записать «\($0)»: \($1)" },
    systemReason: {
      switch $0 {
      case EACCES, EPERM: "нет прав"
      case ENOENT: "нет такой папки"
      case ENOTDIR: "на пути стоит файл, а не папка"
      case EISDIR: "это папка"
      case EEXIST: "уже есть"
      case ENOSPC, EDQUOT: "на диске нет места"
      case EROFS: "диск только для чтения"
      case EFBIG: "файл слишком велик"
      case EIO: "сбой диска"
      default: String(cString: strerror($0))
      }
    },
    cannotCreate: { "не удаётся создать «\($0)»" },
    cannotWriteHint: "проверьте, что папка есть, в неё можно писать и на диске есть место.",
    outputNeeded: "для нескольких форматов укажите папку: -o ПАПКА",
    needsFolder: { "«\($0)» — файл, а для нескольких форматов нужна папка" },
    needsFile: { "«\($0)» — папка, а для одного формата нужен файл" },
    noSuchQuestionnaire: { "нет опросника «\($0)»" },
    knownAre: { "есть: \($0.joined(separator: ", "))." },
    didYouMean: { "может быть, «\($0)»?" },
    brokenQuestionnaire: { "в опроснике «\($0)» \(russianCount($1, "ошибка", "ошибки", "ошибок"))" },
    brokenQuestionnaireHint: {
      "исправьте места, названные выше; проверить ещё раз: orientir questionnaire check \($0)"
    },
    languageLacking: {
      "у опросника «\($0)» нет текстов на языке «\($1)» (есть: \($2.joined(separator: ", ")))"
    },
    languageLackingHint: { "выберите другой язык: --lang \($0)" },
    textsLacking: {
      $1 == 0
        ? "в опроснике «\($0)» нет вопросов"
        : "в опроснике «\($0)» нет текстов: \(russianCount($1, "вопрос", "вопроса", "вопросов"))"
    },
    textsLackingHint:
      "положите файл текстов <имя опросника>.texts.ru.csv (столбцы item, option, text) рядом с опросником или в папку "
      + "questionnaires рабочей папки; считать готовые ответы можно и без него.",
    editionUnknown: { "лист сделан по редакции опросника «\($0)» \($1), а её нет ни в базе, ни в папках" },
    editionUnknownHint: "положите файл той редакции в папку questionnaires рабочей папки.",
    noSuchSubject: { "нет шкалы или показателя «\($0)»" },
    noSuchModule: { "нет модуля «\($0)»" },
    scoringFailed: { "подсчёт не подготовлен: \($0)" },
    noWorkspace: { "нет рабочей папки «\($0)»" },
    noWorkspaceHint: { "создайте её: orientir workspace init\($0.isEmpty ? "" : " --workspace \($0)")" },
    databaseMissing: { "в рабочей папке нет базы «\($0)»" },
    databaseMissingHint:
      "ничего не изменено. Верните файл из копии (workspace backup). Если папку только создавали и прервали, повторите "
      + "orientir workspace init.",
    workspaceExists: { "рабочая папка «\($0)» уже есть; она не изменена" },
    notADatabase: { "файл «\($0)» — не база данных" },
    foreignDatabase: { "файл «\($0)» — база другой программы" },
    foreignHint: "файл не изменён. Укажите другую рабочую папку: --workspace ПАПКА",
    newerSchema: { "базу «\($0)» записала более новая программа (схема \($1), эта знает до \($2))" },
    newerSchemaHint: "файл не изменён. Обновите программу.",
    readOnly: { "в «\($0)» нельзя писать" },
    readOnlyHint: "проверьте права на папку или выберите другую: --workspace ПАПКА",
    networkFileSystem: { "папка «\($0)» лежит на сетевом диске, база там ненадёжна" },
    networkHint: "держите рабочую папку на диске этого компьютера.",
    needsFolderHere: { "«\($0)» — не папка" },
    notEmpty: { "в папке «\($0)» уже что-то лежит, а рабочей папке нужна пустая" },
    foreignToWave: { "волна «\($0)» открыта для другого опросника" },
    alreadyVoided: "этот лист уже признан недействительным",
    sittingUnderWay: "по этому коду кто-то отвечает прямо сейчас",
    sittingWentOn: "по этому коду отвечали ещё и в другом окне",
    sittingWentOnHint: "закройте лишнее окно и начните снова с тем же кодом: сохранённые ответы целы.",
    busy: "база занята другой программой",
    busyHint: "подождите немного и повторите; ничего не потеряно.",
    diskFull: "на диске кончилось место",
    diskFullHint: "освободите место и повторите; сохранённое цело.",
    corrupt: { "база «\($0)» повреждена" },
    corruptHint: "не пишите в неё больше; возьмите копию (workspace backup) и покажите файл специалисту.",
    storeFailed: { "база отказала (\($0))" },
    settingRefused: { "база не приняла обязательную настройку \($0)" },
    noSuchWave: { "нет волны «\($0)»" },
    waveExists: { "волна «\($0)» уже есть" },
    waveClosed: { "волна «\($0)» закрыта" },
    waveClosedHint: "укажите открытую волну (orientir wave list) или откройте новую.",
    noOpenWave: "нет открытой волны",
    noOpenWaveHint: "откройте волну: orientir wave open \"Осень 2026\"",
    severalOpenWaves: { "открыто несколько волн: \($0.map { "«\($0)»" }.joined(separator: ", "))" },
    severalOpenWavesHint: "укажите нужную: --wave НАЗВАНИЕ",
    invalidCode: "это не код: контрольные знаки не сходятся",
    invalidCodeHint: "сверьте код с листком, вид кода XXXX-XXXX-XX.",
    ambiguousCode: "код читается двояко",
    unknownCode: "такой код не выдавали",
    unknownCodeHint: "сверьте код с листком; выдать коды: orientir code issue --class 9А --count 25",
    codeNeeded: "нужен код участника",
    codeNeededHint: "укажите --code КОД или попробуйте без сохранения: --trial",
    alreadyFinished: { "по этому коду опросник «\($0)» уже пройден в этой волне" },
    alreadyFinishedHint: "ответы сохранены, второй раз отвечать не нужно.",
    noSheets: { "по опроснику «\($0)» нет листов в этой волне" },
    noSheetsHint: "загрузите ответы (orientir answers import) или проведите опрос (orientir take).",
    noResultForCode: "по этому коду ещё нет результатов",
    severalSheets: {
      "по этому коду несколько опросников: \($0.joined(separator: ", ")); укажите --questionnaire"
    },
    badValue: { "значение «\($1)» не годится для \($0): \($2)" },
    rowsLeftOut: {
      "пропущено: \(russianCount($0, "строка", "строки", "строк")) с ошибками; остальные взяты"
    },
    rowsLeftOutHint: "исправьте места, названные выше, и повторите команду: уже загруженное не удвоится.",
    badEnrolment: { "в списке обучающихся «\($0)» ошибки, отчёт не построен" },
    badEnrolmentHint: "исправьте названные строки и повторите команду.",
    noSuchSchool: { "нет листов школы «\($0)»" },
    nothingToChange: "не сказано, что изменить",
    nothingToChangeHint: "укажите --class, --grade, --school, --profile, --sex или --special-needs.",
    targetExists: { "«\($0)» уже есть; ничего не изменено" },
    targetExistsHint: "укажите новое имя.",
    noAnswersRead: { "из файла «\($0)» ничего не взято" },
    noAnswersToCheckHint: "исправьте места, названные выше, или назовите файл с ответами на этот опросник.",
    sheetsConflict: {
      "не загружено: \(russianCount($0, "лист", "листа", "листов")), по этим кодам уже есть другие ответы"
    },
    sheetsConflictHint:
      "сохранённые ответы не заменены. Если верны новые, признайте прежние недействительными: answers void.",
    sittingStorage: "не удалось сохранить ответ",
    tooFewSheets: {
      "есть только \(russianCount($0, "лист", "листа", "листов")), а меньше чем по \($1) не говорится ничего"
    },
    tooFewTakenOut: {
      "протоколов с замечаниями меньше \($0): по разности с отчётом по всем протоколам были бы видны их ответы"
    },
    tooFewTakenOutHint:
      "сделайте отчёт без --remarks: средние с этими протоколами и без них в нём сравниваются, где это можно показать.",
    nothingToShow: "показать нечего: каждая группа меньше наименьшей допустимой",
    nothingToShowHint: "соберите больше листов или объедините школы.",
    reportFailed: { "отчёт не построен: \($0)" }
  )
}
