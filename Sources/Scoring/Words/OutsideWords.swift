/// What is said of outside modules.
struct OutsideWords: Sendable {
  let notRun: @Sendable (_ title: String, _ program: String) -> String

  static let russian = OutsideWords(
    notRun: { "\($0): не считался; показатель даёт внешний модуль \($1), а его не запускали" })

  static let english = OutsideWords(
    notRun: { "\($0): not scored; the outside module \($1) gives it and has not been run" })
}
