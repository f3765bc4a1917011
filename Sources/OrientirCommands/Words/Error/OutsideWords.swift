/// Words of errors of outside programs.
struct OutsideWords: Sendable {
  let noSuchClass: @Sendable (String) -> String
  let noSuchClassHint: String
  let notInstalled: @Sendable ([String]) -> String
  let notInstalledHint: String
  let cannotStart: @Sendable (String) -> String
  let timedOut: @Sendable (_ program: String, _ seconds: Int) -> String
  let failed: @Sendable (_ program: String, _ status: Int32, _ message: String) -> String
  let madeNothing: @Sendable (String) -> String
  let hint: String

  static let russian = OutsideWords(
    noSuchClass: { "в классе «\($0)» нет выданных кодов" },
    noSuchClassHint: "orientir code list покажет классы, как они записаны.",
    notInstalled: { "для PDF нужна одна из программ: \($0.joined(separator: ", ")); их здесь нет" },
    notInstalledHint:
      "установите chromium (apt-get install chromium) или запишите HTML и напечатайте его из любого браузера.",
    cannotStart: { "программу \($0) не удалось запустить" },
    timedOut: { "программа \($0) не закончила за \($1) с и остановлена" },
    failed: { "программа \($0) закончилась с ошибкой \($1): \($2)" },
    madeNothing: { "программа \($0) закончилась, но PDF не записала" },
    hint: "запишите HTML (-o бланк.html) и напечатайте его из браузера."
  )

  static let english = OutsideWords(
    noSuchClass: { "no codes were issued to class \"\($0)\"" },
    noSuchClassHint: "orientir code list shows the classes as they are written.",
    notInstalled: { "a PDF needs one of these programs: \($0.joined(separator: ", ")); none is here" },
    notInstalledHint:
      "install chromium (apt-get install chromium), or write HTML and print it from any browser.",
    cannotStart: { "the program \($0) could not be started" },
    timedOut: { "the program \($0) did not finish within \($1) s and was stopped" },
    failed: { "the program \($0) ended with error \($1): \($2)" },
    madeNothing: { "the program \($0) ended without writing a PDF" },
    hint: "write HTML (-o form.html) and print it from a browser."
  )
}
