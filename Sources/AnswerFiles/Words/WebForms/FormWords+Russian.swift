import Language

extension FormWords {
  static let russian = FormWords(
    nearest: { " Ближе всего «\($0)»." },
    noQuestion: { questionnaire, first in
      "ни один столбец не похож на вопросы опросника «\(questionnaire)»"
        + (first.isEmpty ? "" : " (первые столбцы: \(first))") + "; проверьте, тот ли опросник назван"
    },
    unmatchedColumn: { "непонятно, какой это вопрос: «\($0)»." },
    ambiguousColumn: { "столбец «\($0)» подходит к нескольким вопросам: \($1); выберите сами" },
    sharedItem: { "вопросу \($0) подходит несколько столбцов: \($1); оставьте один" },
    unmatchedAnswer: { text, group, count in
      "такого ответа нет (\(group)): «\(text)», встречается \(russianCount(count, "раз", "раза", "раз"))."
    },
    moreUnmatchedAnswers: {
      "непонятых ответов ещё \($0); все они будут в файле соответствий. Если их так много, столбец, скорее всего, не тот"
    },
    uncertainNumbers: { group, numbers in
      "вместо слов стоят числа (\(group)): \(numbers); непонятно, с нуля считала форма или с единицы: впишите значения"
    },
    itemsWithoutColumn: { count, items in
      "нет столбцов для \(russianCount(count, "вопроса", "вопросов", "вопросов")): \(items); они останутся без ответа"
    },
    noCodes: "в выгрузке нет столбца с кодом участника; --issue-codes выдаст каждому новый код",
    answerNotUnderstood: "ответ не понят",
    notAMapping: "это не файл соответствий: нужны столбцы «вид», «текст в выгрузке», «пункт» и «значение»",
    mappingKind: "вид строки — «столбец» или «ответ»",
    mappingItem: { "в опроснике нет пункта «\($0)»." },
    mappingValue: { "такого значения нет; возможны: \($0), «пропустить»" },
    mappingColumn: { "в выгрузке нет столбца «\($0)»" },
    mappingColumnTwice: { "в выгрузке несколько столбцов «\($0)»; впишите место (букву столбца)" },
    mappingHeader: ["вид", "место", "текст в выгрузке", "пункт", "значение", "подсказка"],
    mappingPersonal: "личное, не читается",
    mappingByAnswers: "узнан по ответам"
  )
}
