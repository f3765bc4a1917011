/// Words of `questionnaire check --data` and `--against`, and of editions that share a version.
struct CheckWords: Sendable {
  /// A correlation with its interval and number of sheets, ready to print.
  struct Figures: Sendable {
    let coefficient: String
    let least: String
    let most: String
    let count: Int
  }

  let data: String
  let against: String
  let oneFile: String
  let tooFew: @Sendable (_ sheets: Int, _ fewest: Int) -> String
  let ipsative: @Sendable ([String]) -> String
  let goesAgainst: @Sendable (_ item: String, _ scale: String, Figures) -> String
  let weak: @Sendable (_ item: String, _ scale: String, Figures) -> String
  let constant: @Sendable (_ item: String, _ count: Int) -> String
  let neverChosen: @Sendable (_ item: String, _ option: String, _ count: Int) -> String
  let audited: @Sendable (_ sheets: Int, _ items: Int) -> String
  let notCompared: @Sendable (_ id: String, _ path: String) -> String
  let olderBroken: @Sendable (_ path: String) -> String
  let compared: @Sendable (_ version: String, _ path: String) -> String
  /// What `--data` and `--against` ask for has to wait.
  let postponed: @Sendable (_ path: String) -> String
  let sameVersion: @Sendable (_ id: String, _ version: String, _ known: String, _ new: String) -> String
  let readingTitle: String
  let reading: @Sendable (_ grade: String, _ ease: String, _ words: Int) -> String
}
