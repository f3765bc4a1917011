import Cohorts
import Language
import QuestionnaireModel

extension Words {
  static let russian = Words(
    language: .russian,
    months: [
      "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
      "ноября", "декабря",
    ],
    reason: { reason in
      switch reason {
      case .smallGroup: "группа меньше допустимой"
      case .smallCount: "слишком мало человек, их можно узнать"
      case .complementary: "по этому числу можно было бы вычислить скрытое"
      case .allAlike: "в небольшой группе у всех одно и то же"
      case .linked: "по этому числу можно было бы вычислить скрытое в другой таблице"
      }
    },
    hiddenMeans: { "* — значение скрыто: " + $0.joined(separator: "; ") + "." },
    noteTitle: { kind in
      switch kind {
      case .information: "К сведению"
      case .attention: "Обратите внимание"
      case .preliminary: "Предварительно"
      case .simulated: "Не настоящие ответы"
      }
    },
    madeBy: { made in
      ([made.generator] + [made.madeOn].compactMap { $0.map { "составлено \($0.text(in: .russian))" } })
        .joined(separator: " · ")
    },
    cohort: .russian, figures: .russian, method: .russian, individual: .russian, paper: .russian,
    codebook: .russian, quality: .russian)
}

extension Words.Cohort {
  static let russian = Words.Cohort(
    kindTitle: "Аналитическая справка по одному опроснику",
    title: { "Аналитическая справка по результатам диагностики «\($0)»" },
    selected: { which, dropped, isCollapsed in
      let which = which == .withoutStrong ? "с совпавшими независимыми признаками" : "с замечаниями"
      let groups =
        isCollapsed
        ? " Школы и классы не разделены: вместе с отчётом по всем протоколам можно было бы узнать ответы малых групп."
        : ""
      return
        "По запросу исключены протоколы \(which): \(dropped). Отчёт по всем протоколам делается без --remarks.\(groups)"
    },
    preliminary: { wave in
      "Сбор данных «\(wave)» ещё не закрыт. Числа изменятся, справка годится только для внутренней работы."
    },
    simulated: { made, all in
      made == all
        ? "Все \(russianCount(all, "протокол", "протокола", "протоколов")) в этой справке созданы программой для "
          + "проверки и обучения. Выводов о детях по ним делать нельзя."
        : "\(russianCount(made, "протокол", "протокола", "протоколов")) из \(all) созданы программой для проверки и "
          + "обучения. Выводов о детях по этой справке делать нельзя."
    },
    everythingSuppressed: { minimum in
      "Результаты показать нельзя: каждая группа меньше \(minimum) человек или столь однородна, что по числам "
        + "можно узнать отдельных учеников. Ниже только охват."
    },
    tookPart: { finished, schools, share in
      "В диагностике приняли участие \(russianCount(finished, "обучающийся", "обучающихся", "обучающихся")) из "
        + russianCount(schools, "школы", "школ", "школ")
        + (share.map { " (\($0) от числа обучающихся по списку)." } ?? ".")
    },
    instrument: "Чем измеряли",
    instrumentTable: "Сведения о методике",
    property: "Сведения",
    value: "Значение",
    questionnaire: "Методика",
    edition: "Редакция",
    authors: "Авторы",
    purpose: "Назначение",
    theory: "На чём основана",
    licence: "Лицензия",
    status: "Состояние текста",
    statusText: { status in
      switch status {
      case .draft: "черновик: независимые специалисты его ещё не читали"
      case .reviewed: "прочитан независимыми специалистами"
      }
    },
    norms: "Нормы",
    normsText: { norms in
      switch norms {
      case .none: "нормы не установлены: сравнивать с «обычным» уровнем школьников нельзя"
      case .provisional: "нормы предварительные: выводы по ним осторожные"
      case .established: "нормы установлены"
      }
    },
    evidence: "Что известно о надёжности",
    questions: "Объём",
    questionCount: { items, minutes in
      russianCount(items, "вопрос", "вопроса", "вопросов") + ", около "
        + russianCount(minutes, "минуты", "минут", "минут")
    },
    modules: "Правила подсчёта",
    digest: "Контрольная сумма",
    sources: "Источники",
    conclusions: "Выводы и рекомендации",
    conclusionsHint:
      "Этот раздел пишет специалист. Программа выводов не делает: она считает и показывает, на скольких ответах "
      + "держится каждое число.",
    provenance: "Сведения о данных",
    wave: { name, isOpen in "Сбор данных: «\(name)»" + (isOpen ? ", не закрыт." : ", закрыт.") },
    period: { "Период: \($0)." },
    sheets: { "Протоколов в справке: \(NumberText(.russian).integer($0))." },
    program: { "Подсчёт: \($0)." },
    frequenciesOnly:
      "Справка построена из сводных частот: ни имён, ни кодов, ни ответов отдельных учеников в ней нет.")
}

extension Words.Method {
  static let russian = Words.Method(
    title: "Как посчитаны показатели",
    coverage:
      "Охват = завершили ÷ числится по списку. Считается из чисел людей, а не как среднее процентов школ.",
    percent: "Проценты считаются из чисел людей и округляются один раз, до десятых.",
    rounding: "Сумма округлённых процентов может отличаться от 100.",
    missing: { scale, rule, atMost in
      switch rule {
      case .refuse:
        switch atMost ?? 0 {
        case 0: "\(scale): при пропущенном ответе балл не считается."
        default: "\(scale): балл не считается, если пропусков больше \(atMost ?? 0)."
        }
      case .prorate:
        "\(scale): до \(russianCount(atMost ?? 0, "пропуска", "пропусков", "пропусков")) балл восполняется по "
          + "данным ответам, больше — не считается."
      case .leaveOut:
        "\(scale): пропущенные ответы не добавляют ничего."
          + (atMost.map { " При пропусках больше \($0) балл не считается." } ?? "")
      }
    },
    statistics:
      "σ — стандартное отклонение с делителем n − 1; медиана и квартили — с линейной интерполяцией (тип 7).",
    levels: "Уровень определяется по точному баллу: границы включают нижнее значение и не включают верхнее.",
    smallGroups: { minimum, smallest in
      "Группы меньше \(minimum) человек не показываются. Числа от 1 до \(smallest - 1) скрыты или объединены с "
        + "соседним уровнем."
    },
    complementary:
      "Скрыто и то, по чему скрытое можно вычислить. Охват показан полностью: это не ответы. Исключение — строка об ОВЗ.",
    order: "Школы стоят по алфавиту. Программа не составляет рейтингов.",
    remarks:
      "Протоколы с замечаниями не исключены: показатели даны вместе с ними и, где это возможно, без них.")
}
