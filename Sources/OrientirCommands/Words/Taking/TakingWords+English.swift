extension TakingWords {
  static let english = TakingWords(
    trialNote: "This is a trial: nothing is stored.",
    trialResult: "The trial's result",
    interrupted: "Interrupted. The answers are saved; go on with the same code.",
    finished: "Done. The answers are saved.",
    finishedTrial: "The trial is over, nothing was stored."
  )
}
