import GRDB
import QuestionnaireModel
import Testing

@testable import ResultStore

@Suite struct `Views for other tools` {
  @Test func `unpack every kind of answer`() throws {
    let example = try StoreExample()
    let codes = StoreExample.codes(2)
    let other = Answers([
      "r01": .rating(-1), "p01": .choice("a"), "s01": .ratings(["can": 0, "like": 3]), "m01": .declined,
      "n01": .number(200), "k01": .choice("c"),
    ])
    try example.results.store(
      [StoreExample.sheet(codes[0]), StoreExample.sheet(codes[1], other)], at: StoreExample.noon)
    let lines = try example.raw(.results) { database in
      try Row.fetchAll(database, sql: "SELECT sheetId, item, value FROM answerValue").map { row in
        let value: DatabaseValue = row["value"]
        return
          "\(row["sheetId"] as Int) \(row["item"] as String) \(value.isNull ? "-" : String.fromDatabaseValue(value) ?? (Double.fromDatabaseValue(value)?.description ?? "?"))"
      }
    }
    #expect(
      lines == [
        "1 r01 2.0", "1 p01 b", "1 s01.can 2.0", "1 s01.like -", "1 m01 a|c", "1 n01 -1.5",
        "1 t01 Хочу «строить» мосты\n\"скоро\"", "1 k01 !declined",
        "2 r01 -1.0", "2 p01 a", "2 s01.can 0.0", "2 s01.like 3.0", "2 m01 !declined", "2 n01 20.0",
        "2 t01 -",
        "2 k01 c",
      ])
  }

  @Test func `show sheets with names in place of numbers`() throws {
    let example = try StoreExample()
    try example.results.openWave("Осень", at: StoreExample.noon)
    try example.results.store(
      [StoreExample.sheet(StoreExample.codes(1)[0], wave: "Осень")], at: StoreExample.noon)
    let row = try example.raw(.results) { try Row.fetchOne($0, sql: "SELECT * FROM sheetOverview") }
    #expect(row?["questionnaire"] == "everything" && row?["wave"] == "Осень" && row?["class"] == "9А")
    #expect(row?["finishedOn"] == "2026-10-05")
  }

  @Test func `can be read with the settings of our own connections`() throws {
    let example = try StoreExample()
    for view in ["sheetOverview", "scoreValue", "answerValue"] {
      _ = try example.results.database.read { try Row.fetchAll($0, sql: "SELECT * FROM " + view) }
    }
    _ = try example.sittings.database.read { try Row.fetchAll($0, sql: "SELECT * FROM sittingOverview") }
  }
}
