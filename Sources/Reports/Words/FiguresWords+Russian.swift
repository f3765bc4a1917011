import Language
import QuestionnaireModel

extension Words.Figures {
  static let russian = Words.Figures(
    coverage: "Выборка и охват",
    coverageByGroup: "Охват по школам и классам",
    coverageByGrade: "Охват по параллелям",
    coverageByTerritory: "Охват по территориям",
    coverageByBand: "Охват по ступеням",
    coverageSpecialNeeds: "Охват обучающихся с ОВЗ",
    coverageChart: "Охват по школам, в алфавитном порядке",
    coverageBase: "Охват: завершили ÷ числится по списку. «Начали» включает завершивших.",
    bandsOverlap:
      "Ступени пересекаются: один и тот же класс входит в несколько строк. Строки не складываются.",
    overfull: { groups in
      "Завершили больше, чем числится по списку: " + groups.joined(separator: ", ")
        + ". Проверьте список или коды."
    },
    notListed:
      "Знак «—» в графе «По списку»: группы нет в списке обучающихся. Её протоколы входят в «завершили», но не в охват.",
    school: "Школа",
    grade: "Класс",
    territory: "Территория",
    grades: "Классы",
    group: "Группа",
    unknownSchool: "школа не указана",
    unknownGrade: "класс не указан",
    gradeName: { "\($0)" },
    gradeHeading: { "\($0) кл." },
    gradeBand: { "\($0.lowerBound)–\($0.upperBound)" },
    allGrades: "все классы",
    allSchools: "Все школы",
    total: "Итого",
    enrolled: "По списку",
    started: "Начали",
    finished: "Завершили",
    withRemarks: "С замечаниями",
    coverageShare: "Охват, %",
    specialNeeds: "Обучающиеся с ОВЗ",
    scales: "Результаты по шкалам",
    scaleSummary: "Сводка по шкалам",
    scale: "Шкала",
    pupils: "чел.",
    share: "%",
    range: "Возможный балл",
    mean: "Среднее",
    deviation: "σ",
    lowerQuartile: "25 %",
    median: "Медиана",
    upperQuartile: "75 %",
    scoredBase: { scored, sheets in
      "Балл посчитан у \(scored) из \(sheets); проценты — от тех, у кого он посчитан."
    },
    summaryBase: "чел. — у скольких посчитан балл; от них и остальные показатели строки.",
    levels: { "«\($0)»: распределение по уровням" },
    level: "Уровень",
    ranges: { "«\($0)»: распределение баллов" },
    rangeColumn: "Баллы",
    or: " или ",
    merged: "Соседние уровни с малым числом человек объединены.",
    levelChart: "Распределение по уровням, % от посчитанных",
    mergedLegend: "несколько уровней вместе",
    basis: { basis, source in
      switch basis {
      case .answers: "Уровни говорят о том, что означают сами ответы, а не о сравнении с другими."
      case .norms: "Уровни опираются на нормы." + (source.map { " Источник: \($0)." } ?? "")
      case .source: "Уровни взяты из публикации: \(source ?? "—")."
      }
    },
    noLevels: "Уровней у шкалы нет: показано, как баллы легли в возможный диапазон.",
    ipsative: { scales in
      "Шкалы, которые сравнивают предпочтения внутри одного человека: \(scales.joined(separator: ", ")). Среднее по обучающимся "
        + "для них не вычисляется."
    },
    means: "Средние по школам и классам",
    meansOf: { "«\($0)»: средний балл" },
    meansOrder: "Школы стоят по алфавиту. Это не рейтинг: состав школ и классов разный.",
    meanIn: { "\($0), среднее" },
    countIn: { "\($0), чел." },
    meansBase: "Среднее — по тем, у кого балл посчитан; их число рядом.",
    leading: "Направления и шаги",
    sharesOf: { "\($0), %" },
    severalLeading: "несколько ведущих",
    direction: "Направление",
    category: "Значение",
    fact: "Факт",
    answers: "Планы, предпочтения, факты",
    answer: "Ответ",
    answeredBase: { answered, shown in
      "Ответили \(answered) из \(shown), кому был показан вопрос; проценты — от ответивших."
    },
    judgedBase: { judged, sheets in "Определено у \(judged) из \(sheets); проценты — от них." },
    severalAnswers: "Можно было выбрать несколько ответов, поэтому сумма больше числа ответивших.",
    numberColumn: "Показатель",
    linkedItem: { "«\($0)»: не показано, иначе можно было бы вычислить скрытое число в другой таблице." },
    smallItem: { "«\($0)»: не показано, ответивших меньше допустимого." },
    smallScale: { scale, reason in "«\(scale)»: не показано — \(reason)." },
    remarks: "На что обратить внимание",
    remarksIntro:
      "Замечание не значит, что ответы недостоверны. Оно предлагает психологу посмотреть на протокол. Ни один протокол "
      + "не исключён.",
    remarkRules: "Протоколы с замечаниями",
    rule: "Правило",
    judged: "Проверено",
    anyRule: "Хотя бы одно замечание",
    strongRule: "Из них: совпали хотя бы два независимых признака",
    comparison: "Средние со всеми протоколами и без протоколов с замечаниями",
    meanAll: "Среднее, все",
    meanWithout: "Среднее, без замечаний",
    countWithout: "чел., без замечаний",
    noRules: "У методики нет правил, которые проверяют протоколы.",
    remarkMeaning: { rule, meaning in "\(rule). \(meaning)" })
}
