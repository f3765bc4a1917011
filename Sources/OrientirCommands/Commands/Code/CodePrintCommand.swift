import ArgumentParser
import Digests
import Language
import QuestionnaireModel
import Reports
import ResultStore

/// `orientir code print --class 9А [--unused] [-o FILE] [--list FILE]`: slips and list of codes that were issued before.
struct CodePrintCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "print", Spoken.words.codes.helpPrint, example: "orientir code print --class 9А --unused -o slips.html")
  }

  @OptionGroup var global: GlobalOptions
  @Option(name: .customLong("class"), help: .init(Spoken.words.help.schoolClass, valueName: "9А"))
  var schoolClass: String?
  @Option(help: .init(Spoken.words.help.school, valueName: "SCHOOL")) var school: String?
  @Flag(help: .init(Spoken.words.codes.helpUnused)) var unused = false
  @OptionGroup var texts: SlipTexts
  @Option(name: .shortAndLong, help: .init(Spoken.words.codes.helpSlips, valueName: "FILE")) var output:
    String?
  @Option(help: .init(Spoken.words.codes.helpList, valueName: "FILE")) var list: String?

  func run() throws {
    let context = Context(global)
    let files = try SlipFiles(slips: output, list: list, context)
    let workspace = try context.workspace()
    let batch = try texts.batch(in: workspace, context)
    var pupils = try workspace.pupils(ofClass: schoolClass, school: school)
    guard !pupils.isEmpty else {
      if let schoolClass { throw CommandError.noSuchClass(schoolClass) }
      return context.note(context.words.workspace.noCodes)
    }
    if unused {
      let begun = Set(try workspace.sittings.liveSittings().map(\.code))
      pupils = try pupils.filter {
        try !begun.contains($0.code) && workspace.results.countSheets(SheetFilter(code: $0.code)) == 0
      }
    }
    guard !pupils.isEmpty else { return context.note(context.words.codes.nothingToPrint) }
    if output == nil, list == nil { context.environment.output.write(CodeSlips.text(batch(pupils))) }
    try files.write(batch(pupils))
  }
}

extension Workspace {
  /// The pupils of a class and school; a class that nobody is in may be meant in letters that look alike.
  func pupils(ofClass schoolClass: String?, school: String?) throws -> [Pupil] {
    let all = try results.pupils().filter { school == nil || $0.attributes.school == school }
    guard let schoolClass else { return all }
    let known = Set(all.compactMap(\.attributes.schoolClass))
    let meant = ClassNames.lookAlikes([schoolClass], known: known).first?.known ?? schoolClass
    return all.filter { $0.attributes.schoolClass == meant }
  }
}
