import ArgumentParser
import Language
import QuestionnaireModel
import Scoring

/// `orientir module`: what can score.
struct ModuleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "module", Spoken.words.help.moduleGroup,
      subcommands: [
        ModuleListCommand.self, ModuleShowCommand.self, ModuleTryCommand.self, ModuleAllowCommand.self,
        ModuleWithdrawCommand.self, ModuleRunCommand.self,
      ])
  }
}

/// `orientir module list`.
struct ModuleListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("list", Spoken.words.help.moduleList, example: "orientir module list")
  }

  @OptionGroup var global: GlobalOptions
  @Option(help: .init(Spoken.words.help.listFormat, valueName: "text|json")) var format: ListFormat = .text

  func run() throws {
    let context = Context(global)
    let words = Spoken.words
    let descriptions = Edge.environment.registry.modules.map { $0.description }
    let outside = try OutsideModules(context)
    switch format {
    case .text:
      var table = TextTable(words.general.moduleColumns)
      for module in descriptions {
        table.append([
          module.id, module.version.description, words.general.family(module.family.rawValue),
          module.title.named(in: words.language),
        ])
      }
      for line in table.lines + outside.lines(words) { Edge.environment.output.line(line) }
    case .json:
      let list = JSONValue.list(
        descriptions.map { module in
          .object([
            .init("id", .text(module.id)), .init("version", .text(module.version.description)),
            .init("family", .text(module.family.rawValue)),
            .init("title", .text(module.title.named(in: words.language))),
          ])
        } + outside.json)
      Edge.environment.output.line(list.text(isIndented: true))
    }
  }
}

/// `orientir module show ID`.
struct ModuleShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("show", Spoken.words.help.moduleShow, example: "orientir module show riasec")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.moduleID, valueName: "ID")) var id: String

  func run() throws {
    let words = Spoken.words
    let output = Edge.environment.output
    guard let module = Edge.environment.registry.module(id) else {
      let outside = try OutsideModules(Context(global))
      if let lines = outside.description(of: id, words) {
        for line in lines { output.line(line) }
        return
      }
      let known = Edge.environment.registry.modules.map { $0.description.id } + outside.programs
      throw CommandError.noSuchModule(id, near: likelyMeant(id, among: known), known: known)
    }
    let description = module.description
    let width = 76
    output.line("\(description.id) \(description.version) — \(description.title.named(in: words.language))")
    output.line(words.general.family(description.family.rawValue))
    output.line()
    for line in Wrapping.lines(of: description.summary.named(in: words.language), width: width) {
      output.line(line)
    }
    output.line()
    output.line(
      words.general.parameters + (description.parameters.isEmpty ? " " + words.general.noParameters : ""))
    for parameter in description.parameters {
      let standard = parameter.standard.map { words.general.standard($0) }
      let need = parameter.isRequired ? words.general.required : standard ?? words.general.optional
      output.line("  \(parameter.name) (\(need))")
      for line in Wrapping.lines(of: parameter.about.named(in: words.language), width: width - 4) {
        output.line("    " + line)
      }
    }
    output.line()
    output.line(words.general.outputs)
    for line in Wrapping.lines(of: description.outputs.named(in: words.language), width: width - 2) {
      output.line("  " + line)
    }
    output.line()
    output.line(words.general.sources)
    for citation in description.citations {
      for line in Wrapping.lines(of: citation, width: width - 2) { output.line("  " + line) }
    }
  }
}
