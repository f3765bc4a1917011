extension FhirAnswerWords {
  static let russian = FhirAnswerWords(
    otherResource: {
      "в ресурсе FHIR «\($0)» ответов нет; нужен QuestionnaireResponse или набор (Bundle) таких ресурсов"
    },
    noResponses: "в наборе (Bundle) нет ни одного QuestionnaireResponse; выгрузите ответы, а не опросник",
    otherQuestionnaire: { found, expected in
      "это ответы на опросник «\(found)», а не на «\(expected)»; назовите тот, на который отвечали"
    },
    enteredInError:
      "ответы помечены как внесённые по ошибке (entered-in-error); исправьте status или уберите их",
    unknownLink: { "вопроса с linkId «\($0)» в опроснике нет; исправьте его или уберите ответ." },
    severalAnswers: "нужен один ответ, а здесь их несколько; оставьте один",
    noValue:
      "у ответа нет значения, которое можно прочесть (valueCoding, valueString, valueInteger и т. п.); добавьте его",
    damagedExtension: "расширение «Ориентира» повреждено; уберите его или выгрузите ответы заново")
}
