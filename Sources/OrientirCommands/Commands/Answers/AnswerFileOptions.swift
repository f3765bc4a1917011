import AnswerFiles
import ArgumentParser
import Language
import QuestionnaireModel

/// Whose columns an answer file has.
enum NamedLayout: String, ExpressibleByArgument, CaseIterable, Sendable {
  case own
  case webForm = "web-form"

  var layout: AnswerFileLayout { self == .own ? .own : .webForm }
}

/// How a file of answers is to be read; shared by all commands that read one.
struct AnswerFileOptions: ParsableArguments {
  @Option(help: .init(Spoken.words.imports.layout, valueName: "own|web-form")) var layout: NamedLayout?
  @Option(help: .init(Spoken.words.imports.sheet, valueName: "SHEET")) var sheet: String?
  @Option(help: .init(Spoken.words.imports.mapping, valueName: "FILE")) var mapping: String?
  @Option(help: .init(Spoken.words.imports.writeMapping, valueName: "FILE")) var writeMapping: String?
  @Flag(help: .init(Spoken.words.imports.leaveUnmatched)) var leaveUnmatched = false

  /// Reads a file and notes everything that is wrong with it; `nil` where only the mapping file was asked for.
  ///
  /// Throws where nothing can be taken from the file.
  func read(
    _ bytes: [UInt8], of file: String, _ questionnaire: Questionnaire, codes: CodeRule,
    issuesCodes: Bool = false,
    _ context: Context
  ) throws -> AnswerFileReading? {
    var rules = FormReadingRules(leavesUnmatched: leaveUnmatched, issuesCodes: issuesCodes)
    if let mapping {
      let decided = FormMapping.read(try context.files.read(mapping), name: mapping)
      for finding in decided.findings { context.note(finding) }
      guard decided.issues.isEmpty else { throw CommandError.badMapping(mapping) }
      (rules.mapping, rules.mappingName) = (decided.mapping, mapping)
    }
    let reading = AnswerFileReader(questionnaire).read(
      bytes, name: file, layout: layout?.layout ?? .detected, rules: rules, codes: codes, sheet: sheet)
    if let form = reading.form { FormSummary(form, context.words.imports).lines.forEach { context.note($0) } }
    for finding in reading.findings { context.note(finding) }
    guard let form = reading.form else {
      let foreign = [
        ("--mapping", mapping != nil), ("--write-mapping", writeMapping != nil),
        ("--leave-unmatched", leaveUnmatched), ("--issue-codes", issuesCodes),
      ].first { $0.1 }
      if let (option, _) = foreign, !reading.isRefused { throw CommandError.noExport(option: option) }
      guard !reading.isRefused else { throw CommandError.noAnswersRead(file) }
      return reading
    }
    if reading.issues.contains(where: { !$0.isOfTable }), let mapping {
      throw CommandError.badMapping(mapping)
    }
    if let writeMapping {
      try context.files.write(
        form.mapping(context.words.language).csv(context.words.language), to: writeMapping)
      context.note(context.words.imports.mappingWritten(writeMapping, form.openCount))
      return nil
    }
    guard !reading.isRefused else {
      throw form.isComplete || !form.hasQuestion
        ? CommandError.noAnswersRead(file)
        : .exportOpen(file, mapping: mapping ?? Self.suggested(file, context))
    }
    return reading
  }

  /// A name for the mapping file beside the export's.
  private static func suggested(_ file: String, _ context: Context) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let base = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return base + (context.words.language == .russian ? "-sootvetstviya.csv" : "-mapping.csv")
  }
}

/// What an export holds, in lines for a person.
struct FormSummary {
  let lines: [String]

  init(_ form: FormReport, _ words: ImportWords) {
    func headings(_ isWanted: (FormReport.Use) -> Bool) -> [String] {
      form.columns.filter { isWanted($0.use) }.map(\.heading)
    }
    let attributes = form.columns.compactMap { column in
      if case .attribute(let name) = column.use { words.attributes[name] ?? name } else { String?.none }
    }
    var lines = [words.summary(form.columns.count, form.answerColumns, attributes)]
    let unused = headings { $0 == .service || $0 == .skipped }
    let byAnswers = headings { if case .answerByItsTexts = $0 { true } else { false } }
    if !form.leftOutside.isEmpty { lines.append(words.leftOutside(form.leftOutside)) }
    if !unused.isEmpty { lines.append(words.unused(unused)) }
    if !byAnswers.isEmpty { lines.append(words.byAnswers(byAnswers)) }
    self.lines = lines
  }
}
