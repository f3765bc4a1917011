extension FhirAnswerWords {
  static let english = FhirAnswerWords(
    otherResource: {
      "the FHIR resource \"\($0)\" holds no answers; a QuestionnaireResponse or a Bundle of them is needed"
    },
    noResponses: "the bundle holds no QuestionnaireResponse; export the answers, not the questionnaire",
    otherQuestionnaire: { found, expected in
      "these are answers to \"\(found)\", not to \"\(expected)\"; name the questionnaire that was answered"
    },
    enteredInError: "the response is marked entered-in-error; correct its status or take it out",
    unknownLink: {
      "the questionnaire has no item with the linkId \"\($0)\"; correct it or take the answer out."
    },
    severalAnswers: "one answer is asked for, and several stand here; keep one",
    noValue: "the answer has no value that can be read (valueCoding, valueString, valueInteger, …); add it",
    damagedExtension: "the extension of Orientir is damaged; take it out or export the answers anew")
}
