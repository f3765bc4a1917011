import Language

/// Words of `orientir guidance`.
struct GuidanceWords: Sendable {
  // Help
  let group: String
  let list: String
  let listKind: String
  let listType: String
  let show: String
  let showID: String
  let check: String
  let checkFolder: String

  // Lists
  let fieldColumns: [String]
  let occupationColumns: [String]
  let profileColumns: [String]

  // One entry
  let kinds: (field: String, occupation: String, profile: String)
  let types: String
  let objects: String
  let subjects: String
  let education: String
  let interests: String
  let leadsTo: String
  let occupations: String
  let onet: String
  let data: @Sendable (_ date: String) -> String
  let levels: [String: String]
  let objectNames: [String: String]

  // What can go wrong
  let none: String
  let noneHint: String
  let unknown: @Sendable (_ id: String) -> String
  let checked:
    @Sendable (_ folder: String, _ fields: Int, _ occupations: Int, _ profiles: Int, _ onet: Int) -> String
}

extension CommandWords {
  /// Words about occupations and fields of study.
  var guidance: GuidanceWords {
    switch language {
    case .russian: .russian
    case .english: .english
    }
  }
}
