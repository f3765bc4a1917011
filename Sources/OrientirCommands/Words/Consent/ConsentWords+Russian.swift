import Language
import ResultStore

extension ConsentWords {
  static let russian = ConsentWords(
    helpGroup: "Согласия на обработку данных: отметить, отозвать, показать.",
    helpRecord: "Отметить, чьё согласие есть; без кодов — списком класса на экране.",
    helpWithdraw: "Отметить, что согласие отозвано или в нём отказано: начать новую работу по коду нельзя.",
    helpList: "Показать, у кого есть согласие.",
    helpCodes: "Коды, чьё согласие есть.",
    helpAll: "Все коды класса.",
    helpFile: "Файл с кодами, по одному в строке.",
    helpForm: "Как дано согласие: на бумаге или электронно.",
    helpOn: "День, которым согласие подписано (иначе сегодня).",
    helpUntil: "Последний день, когда согласие действует (иначе до отзыва).",
    helpBy: "Кто подписал: законный представитель или сам ученик.",
    helpEdition: "Какая редакция текста согласия подписана.",
    helpPurpose: "Для чего: тестирование или передача данных другим; на каждое нужно своё согласие.",
    helpWithdrawnOn: "День отзыва (иначе сегодня).",
    helpPlain: "Построчно, без экрана.",
    recorded: { noted, left in
      "Согласие отмечено: \(russianCount(noted, "код", "кода", "кодов"))"
        + (left > 0 ? "; без изменений: \(left) (согласие уже есть или отозвано)." : ".")
    },
    nothingMarked: "Ничего не отмечено, ничего не изменено.",
    withdrawn: { "Согласие отозвано с \($0): начать новую работу по этому коду нельзя." },
    refused: { "Согласия не было, записан отказ с \($0): начать работу по этому коду нельзя." },
    withdrawnAdvice:
      "Сданные раньше листы остались в рабочей папке. Исключить лист из отчётов: orientir answers void.",
    columns: ["код", "школа", "класс", "согласие", "кто дал"],
    standing: { standing in
      switch standing {
      case .missing: "нет"
      case .given(let consent):
        "есть с \(consent.givenOn.map(\.description) ?? "—")"
          + (consent.until.map { " до \($0)" } ?? "")
      case .expired(let consent): "кончилось \(consent.until.map(\.description) ?? "—")"
      case .withdrawn(let consent):
        (consent.givenOn == nil ? "отказ " : "отозвано ")
          + (consent.withdrawnOn.map(\.description) ?? "—")
      }
    },
    giver: { $0 == .pupil ? "ученик" : "представитель" },
    summary: { all, given, missing, expired, withdrawn in
      "Кодов: \(all); согласие есть: \(given), нет: \(missing), кончилось: \(expired), отозвано или отказ: \(withdrawn)."
    },
    legalDay: "нужна дата, например 2026-09-01",
    legalPastDay: "нужна дата не позже сегодняшней, например 2026-09-01",
    legalUntil: "нужна дата не раньше дня согласия",
    legalEdition: "нужно название редакции, например «сентябрь 2026»",
    codesNeeded: "не сказано, чьи согласия отметить",
    codesNeededHint:
      "назовите класс (--class 9А: откроется список), весь класс (--class 9А --all), коды или файл с ними (--codes ФАЙЛ).",
    twoWays: "и --all, и отдельные коды",
    twoWaysHint: "нужно что-то одно: весь класс (--all) или коды.",
    outsideClass: {
      "не из названного класса: \(russianCount($0, "код", "кода", "кодов")); ничего не отмечено"
    },
    outsideClassHint: "orientir code list покажет, какие коды в классе.",
    badLines: { file, lines in
      "в файле «\(file)» есть строки, которые не код: \(lines.map(String.init).joined(separator: ", ")); ничего не отмечено"
    },
    badLinesHint: "исправьте эти строки: один код в строке, как на листке."
  )
}
