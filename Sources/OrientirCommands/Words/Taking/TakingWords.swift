/// Words of `orientir take`.
struct TakingWords: Sendable {
  let trialNote: String
  let trialResult: String
  let interrupted: String
  let finished: String
  let finishedTrial: String
}
