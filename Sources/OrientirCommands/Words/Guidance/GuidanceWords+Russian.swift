import Language

extension GuidanceWords {
  static let russian = GuidanceWords(
    group: "Профессии, направления обучения и профили 10–11 классов.",
    list: "Перечислить направления обучения, профессии или профили.",
    listKind: "Что перечислить: fields – направления, occupations – профессии, profiles – профили.",
    listType: "Только те, у кого этот тип самый сильный: буква R, I, A, S, E или C.",
    show: "Показать направление, профессию или профиль.",
    showID: "Код направления (09 или 09.00.00), имя профессии или профиля.",
    check: "Проверить файлы профессий, направлений и профилей.",
    checkFolder: "Папка с файлами (иначе Occupations рядом с опросниками).",
    fieldColumns: ["код", "тип", "направление обучения"],
    occupationColumns: ["имя", "тип", "профессия", "где учат"],
    profileColumns: ["имя", "тип", "профиль"],
    kinds: ("направление обучения", "профессия", "профиль 10–11 классов"),
    types: "Типы занятий (1–7)", objects: "Предметы труда", subjects: "Школьные предметы",
    education: "Где учат", interests: "Области интересов", leadsTo: "Куда идут после него",
    occupations: "Профессии",
    onet: "Оценки O*NET для рынка труда США (производная оценка; O*NET 30, USDOL/ETA, CC BY 4.0)",
    data: { "Данные от \($0)." },
    levels: ["short": "обучение за недели или месяцы", "vocational": "колледж", "higher": "вуз"],
    objectNames: [
      "human": "человек", "technology": "техника", "nature": "природа", "sign": "знаки",
      "art": "художественный образ",
      "self": "сам человек",
    ],
    none: "списка профессий и направлений нет",
    noneHint:
      "рядом с опросниками нужна папка Occupations с файлами fields-of-study.yaml, occupations.yaml, study-profiles.yaml; "
      + "укажите папку опросников: --questionnaires",
    unknown: { "нет ни направления, ни профессии, ни профиля «\($0)»" },
    checked: { folder, fields, occupations, profiles, onet in
      "\(folder): "
        + [
          russianCount(fields, "направление", "направления", "направлений"),
          russianCount(occupations, "профессия", "профессии", "профессий") + " (с оценками O*NET: \(onet))",
          russianCount(profiles, "профиль", "профиля", "профилей"),
        ].joined(separator: ", ") + "; ошибок нет"
    }
  )
}
