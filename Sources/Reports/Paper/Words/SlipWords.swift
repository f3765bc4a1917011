import Language

/// Words of the slips with codes and of the list that names are written on by hand.
struct SlipWords: Sendable {
  let slipsTitle: String
  let listTitle: String
  let schoolClass: @Sendable (String) -> String
  /// What a pupil does with the slip.
  let start: String
  /// Why it is not thrown away.
  let keep: String
  let listColumns: Columns
  /// What becomes of the list.
  let listRules: [String]
  let pupils: @Sendable (Int) -> String

  /// The heads of the list's columns.
  struct Columns: Sendable {
    let number: String
    let code: String
    let name: String
    let mark: String
  }

  init(
    slipsTitle: String, listTitle: String, schoolClass: @escaping @Sendable (String) -> String, start: String,
    keep: String, listColumns: Columns, listRules: [String],
    pupils: @escaping @Sendable (Int) -> String
  ) {
    (self.slipsTitle, self.listTitle, self.schoolClass) = (slipsTitle, listTitle, schoolClass)
    (self.start, self.keep) = (start, keep)
    (self.listColumns, self.listRules, self.pupils) = (listColumns, listRules, pupils)
  }

  /// The words in a language.
  init(_ language: InterfaceLanguage) { self = language == .russian ? .russian : .english }
}
