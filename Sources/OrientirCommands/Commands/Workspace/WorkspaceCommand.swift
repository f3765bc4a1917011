import ArgumentParser
import Glibc
import ResultStore

/// `orientir workspace`: the folder with the results.
struct WorkspaceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "workspace", Spoken.words.help.workspaceGroup,
      subcommands: [WorkspaceInitCommand.self, WorkspaceCheckCommand.self, WorkspaceBackupCommand.self])
  }
}

/// `orientir workspace init`.
struct WorkspaceInitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "init", Spoken.words.help.workspaceInit, example: "orientir workspace init --workspace ~/Orientir")
  }

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = Context(global)
    do { _ = try Workspace.create(at: context.workspacePath, now: try context.moment) } catch StoreError
      .missing
    {
      throw CommandError.cannotWrite(context.workspacePath, reason: ENOENT)
    }
    context.note(context.words.workspace.created(context.namedWorkspace))
  }
}

/// `orientir workspace check`.
struct WorkspaceCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("check", Spoken.words.help.workspaceCheck, example: "orientir workspace check")
  }

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = Context(global)
    let workspace = try context.workspace()
    let findings = try workspace.check()
    guard !findings.isEmpty else {
      context.environment.output.line(context.words.workspace.inOrder(try workspace.results.countSheets()))
      return
    }
    for finding in findings { context.environment.output.line(context.words.workspace.finding(finding)) }
    throw StatusError(status: .findings)
  }
}

/// `orientir workspace backup DIR`.
struct WorkspaceBackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "backup", Spoken.words.help.workspaceBackup,
      example: "orientir workspace backup /media/stick/orientir-2026-10-05")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.backupFolder, valueName: "DIR")) var folder: String

  func run() throws {
    let context = Context(global)
    let workspace = try context.workspace()
    do { try workspace.backup(to: context.files.absolute(folder)) } catch StoreError.alreadyExists {
      throw CommandError.targetExists(folder)
    } catch StoreError.missing {
      throw CommandError.cannotWrite(folder, reason: ENOENT)
    }
    context.note(context.words.workspace.backedUp(folder))
  }
}
