import OrientirTestSupport
import Testing

/// The paper way: form, answer sheet, keying in.
@Suite struct `Paper sheets` {
  @Test(arguments: ["ru", "en"])
  func `the printed form numbers its answers as they are keyed in`(language: String) throws {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    let page = try place.run(
      ["questionnaire", "print", TestWorkspace.form, "--code", code], language: language)
    #expect(page.status == 0)
    #expect(page.output.contains(code))
    #expect(page.output.contains(language == "ru" ? "Чинить велосипед" : "Mend a bicycle"))
  }

  @Test func `a sheet is keyed in with one key a question`() throws {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    // Five keys for the ratings and the pair, then number, multiple and text one by one, then both parts of the last.
    let outcome = try place.run(
      ["answers", "enter", "--questionnaire", TestWorkspace.form],
      input: "\(code.lowercased())\n32111\n15\n1 2\nfree words\n3-\nyes\n\n")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let stored = try place.exported()
    for answer in [#""h1":2"#, #""m1":1"#, #""p1":"a""#, #""n1":15"#, #""can":2"#, #""origin":"paper""#] {
      #expect(stored.contains(answer), "\(answer) is missing in \(stored)")
    }
  }

  @Test func `wrong keys are named, taken back, and a cancelled sheet is not stored`() throws {
    let place = try TestWorkspace()
    let codes = try place.codes(2)
    let outcome = try place.run(
      ["answers", "enter", "--questionnaire", TestWorkspace.form],
      input:
        "nonsense\n\(codes[0])\n3211\n321111\n32191\n32111\n99\n15\ncancel\n\(codes[1])\n-----\n-\n-\n-\n--\nno\n\n"
    )
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("check symbols"))
    #expect(outcome.errors.contains("4 typed"))
    #expect(outcome.errors.contains("6 typed"))
    #expect(try place.run(["answers", "export", "--questionnaire", TestWorkspace.form]).status == 66)
  }
}
