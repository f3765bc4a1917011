/// Headings that need no questionnaire to be understood.
enum KnownHeading: Hashable, Sendable {
  case attribute(AttributeColumn)
  /// Says who somebody is, or when they answered: never read.
  case personal
  /// The form's own bookkeeping and points: of no use here.
  case service

  /// What a heading is known as; `nil` where it is not.
  init?(_ heading: FormHeading) {
    let known = heading.keys.lazy.compactMap { key in Self.attributes[key].map { KnownHeading.attribute($0) }
    }.first
    if let known {
      self = known
    } else if heading.rows.contains(where: Self.points.contains)
      || heading.keys.contains(where: Self.serviceNames.contains)
    {
      self = .service
    } else if heading.keys.contains(where: Self.isPersonal) {
      self = .personal
    } else {
      return nil
    }
  }

  private static let attributes: [String: AttributeColumn] = {
    let names: [AttributeColumn: [String]] = [
      .code: [
        "код", "ваш код", "твой код", "код участника", "код ученика", "код обучающегося", "введите код",
        "введите свой код", "введите ваш код", "code", "your code", "pupil code", "participant code",
        "enter your code",
      ],
      .school: [
        "школа", "ваша школа", "твоя школа", "школа (оо)", "оо", "образовательная организация",
        "название школы",
        "наименование школы", "номер школы", "учебное заведение", "образовательное учреждение",
        "в какой школе вы учитесь",
        "school", "your school", "school name",
      ],
      .schoolClass: [
        "класс", "ваш класс", "твой класс", "класс с литерой", "класс и буква", "класс (с буквой)",
        "класс, буква",
        "укажите класс", "укажите ваш класс", "в каком классе вы учитесь", "в каком ты классе", "class",
        "your class",
      ],
      .grade: ["параллель", "ваша параллель", "год обучения", "grade", "your grade", "year of school"],
      .sex: [
        "пол", "ваш пол", "твой пол", "укажите пол", "укажите ваш пол", "sex", "gender", "your sex",
        "your gender",
      ],
      .specialNeeds: [
        "овз", "обучающийся с овз", "ученик с овз", "наличие овз", "есть ли овз", "special needs",
        "special_needs",
      ],
      .profile: [
        "профиль", "профиль обучения", "профиль класса", "ваш профиль", "ваш профиль обучения",
        "твой профиль",
        "profile", "study profile",
      ],
    ]
    return Dictionary(names.flatMap { column, names in names.map { ($0, column) } }) { first, _ in first }
  }()

  private static let points: Set = [
    "score", "балл", "баллы", "балл(ы)", "количество баллов", "feedback", "отзыв", "комментарий",
    "комментарии",
  ]

  private static let serviceNames: Set = [
    "id", "№", "номер", "номер ответа", "id ответа", "answer id", "response id", "score", "total score",
    "общий балл",
    "балл", "баллы", "сумма баллов", "набрано баллов", "количество баллов", "результат", "статус", "status",
  ]

  private static let personalNames: Set = [
    "имя", "ваше имя", "твое имя", "name", "full name", "your name", "first name", "last name", "surname",
    "ученик",
    "фи", "ф.и", "фи ученика", "ф.и.о", "пользователь", "user", "username", "user name", "имя пользователя",
    "логин",
    "login", "uid", "ip", "ip-адрес", "ip address", "адрес", "address", "timestamp", "отметка времени",
    "временная метка",
    "время", "дата", "date", "time", "дата и время", "время создания", "дата создания", "время отправки",
    "дата отправки",
    "время изменения", "время начала", "время завершения", "created", "created at", "submitted at",
    "start time",
    "completion time", "submission time", "продолжительность", "ник", "nick", "nickname", "кем отвечено",
  ]

  /// Words that name a person wherever they stand in a heading.
  private static let personalWords: Set = [
    "фио", "ф.и.о", "фамилия", "фамилию", "фамилии", "отчество", "отчества", "телефон", "телефона", "phone",
    "email",
    "e-mail", "mail", "почта", "почты", "почту", "паспорт", "снилс", "рождения", "birth", "birthday",
    "surname",
    "telegram", "телеграм", "whatsapp", "вконтакте", "username", "ip-адрес",
  ]

  private static func isPersonal(_ key: String) -> Bool {
    if personalNames.contains(key) { return true }
    let words = key.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") }.map {
      String($0).trimmingDots
    }
    // A long sentence with such a word in it is a question about phones, not somebody's phone.
    if words.count <= 4, words.contains(where: ["имя", "имени", "name"].contains) { return true }
    return words.count <= 8 && words.contains(where: personalWords.contains)
  }
}

extension String {
  fileprivate var trimmingDots: String {
    var text = Substring(self)
    while text.last == "." || text.last == "-" { text = text.dropLast() }
    while text.first == "." || text.first == "-" { text = text.dropFirst() }
    return String(text)
  }
}
