/// Words that several commands share.
struct GeneralWords: Sendable {
  let moduleColumns: [String]
  let family: @Sendable (String) -> String
  let parameters: String
  let noParameters: String
  let required: String
  let optional: String
  let standard: @Sendable (String) -> String
  let outputs: String
  let sources: String
  let written: @Sendable (String) -> String
  let yes: String
  let no: String
  let none: String
  /// A share of the work done, with rate: done, all, things a second.
  let progress: @Sendable (_ label: String, _ done: Int, _ all: Int) -> String
}
