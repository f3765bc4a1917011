import ArgumentParser
import Digests
import ExternalPrograms
import Language
import QuestionnaireModel
import Scoring

/// `orientir module try FILE [--questionnaire Q]`: runs a program contained, on made-up sheets, and says where it breaks the protocol.
struct ModuleTryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "try", Spoken.words.modules.helpTry,
      example: "orientir module try balance.py --questionnaire professional-inclination")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.modules.helpFile, valueName: "FILE")) var file: String
  @Option(help: .init(Spoken.words.modules.helpTryQuestionnaire, valueName: "Q")) var questionnaire: String?
  @Option(help: .init(Spoken.words.modules.helpTrySheets, valueName: "N")) var sheets = 40

  func run() throws {
    let context = Context(global)
    let words = context.words.modules
    guard (2...OutsideLimits.sheetsInBatch).contains(sheets) else {
      throw CommandError.badValue(
        option: "--sheets", value: "\(sheets)", legal: "2–\(OutsideLimits.sheetsInBatch)")
    }
    let module = try context.outsideModule(file)
    let used = try questionnaire.map { try context.questionnaire($0).questionnaire }
    let trial = try OutsideTrial(
      module, scorer: try context.scorer(of: used ?? TrialQuestionnaire.questionnaire),
      containment: try context.containment(), limits: OutsideLimits(processorSeconds: 10, seconds: 60),
      sheets: sheets, milliseconds: context.environment.milliseconds)
    context.note(words.tryContained)
    let outcome = try Blocking.run { await trial.run() }
    let output = context.environment.output
    output.line(words.about(module.name, module.program.count))
    output.line(words.digest(module.digest.hexadecimal))
    if let declaration = outcome.declaration {
      for line in DeclarationText(declaration, context.words).lines { output.line(line) }
    }
    output.line()
    // After a failed handshake there is nothing more to tell.
    for check in outcome.declaration == nil ? outcome.checks : OutsideCheck.allCases {
      guard outcome.checks.contains(check) else {
        output.line(words.tryOpen + "  " + words.tryChecks(check))
        continue
      }
      let findings = outcome.findings.filter { $0.check == check }
      output.line((findings.isEmpty ? words.tryHolds : words.tryFails) + "  " + words.tryChecks(check))
      for finding in findings {
        output.line("       " + SafeText(words.finding(finding.kind)).text)
        guard !finding.complaints.isEmpty else { continue }
        output.line("       " + words.complaints)
        let said = SafeText(finding.complaints, lines: .kept).text.split(separator: "\n").suffix(12)
        for line in said { output.line("         " + line) }
      }
    }
    output.line()
    if let time = outcome.time { output.line(words.tryTime(time.sheets, time.milliseconds)) }
    output.line(outcome.findings.isEmpty ? words.tryClean : words.tryFound(outcome.findings.count))
    if questionnaire == nil, case .failed(.refused)? = outcome.findings.first?.kind {
      context.note(context.words.errors.hintPrefix + words.failure.refusedHint)
    }
    if !outcome.findings.isEmpty { throw StatusError(status: .findings) }
  }
}

/// What a module says of itself, in lines for a person.
struct DeclarationText {
  let lines: [String]

  init(_ declaration: OutsideDeclaration, _ words: CommandWords) {
    let (said, language) = (words.modules, words.language)
    let numbers = NumberText(language)
    func number(_ fraction: Fraction) -> String {
      fraction.isWhole
        ? numbers.integer(fraction.numerator) : numbers.decimal(fraction.value, places: 3)
    }
    func wrapped(_ text: String, indent: String) -> [String] {
      Wrapping.lines(of: SafeText(text).text, width: 76 - indent.count).map { indent + $0 }
    }
    var lines = wrapped(
      "\(declaration.id) \(declaration.version) — \(declaration.title.named(in: language))", indent: "")
    lines += ["", words.general.outputs]
    for output in declaration.outputs {
      let range = "\(number(output.from))…\(number(output.to))"
      lines += wrapped(
        said.output(output.id, output.title.named(in: language), range, output.kind == .whole), indent: "  ")
    }
    if !declaration.reasons.isEmpty {
      lines.append(said.reasons)
      for reason in declaration.reasons {
        lines += wrapped("\(reason.id): \(reason.text.named(in: language))", indent: "  ")
      }
    }
    lines.append(words.general.sources)
    for citation in declaration.citations { lines += wrapped(citation, indent: "  ") }
    self.lines = lines
  }
}
