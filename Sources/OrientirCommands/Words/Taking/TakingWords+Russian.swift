extension TakingWords {
  static let russian = TakingWords(
    trialNote: "Это проба: ответы не сохраняются.",
    trialResult: "Результат пробы",
    interrupted: "Прервано. Ответы сохранены; с тем же кодом можно продолжить.",
    finished: "Готово. Ответы сохранены.",
    finishedTrial: "Проба закончена, ничего не сохранено."
  )
}
