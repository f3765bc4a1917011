import ArgumentParser
import ExternalPrograms
import Foundation
import Glibc
import Language
import QuestionnaireModel
import Reports
import ResultStore

/// Where slips and the list for names go; checked before a code is issued.
struct SlipFiles {
  private enum Format: String { case html, pdf, txt }

  private let context: Context
  private let slips: (path: String, format: Format)?
  private let list: (path: String, format: Format)?

  /// Whether slips go to a file.
  var hasSlips: Bool { slips != nil }

  /// Reads the formats off the endings; refuses files that exist, and PDF where nothing can make one.
  init(slips: String?, list: String?, _ context: Context) throws {
    self.context = context
    let words = context.words.codes
    func target(_ path: String?, _ option: String) throws -> (path: String, format: Format)? {
      guard let path else { return nil }
      let ending = path.lowercased().split(separator: ".").last.map(String.init) ?? ""
      guard let format = Format(rawValue: ending == "htm" ? "html" : ending == "text" ? "txt" : ending) else {
        throw CommandError.badValue(option: option, value: path, legal: words.legalFile)
      }
      guard !context.files.kind(path).exists else { throw CommandError.targetExists(path) }
      let folder = URL(fileURLWithPath: context.files.absolute(path)).deletingLastPathComponent().path
      guard access(folder, W_OK | X_OK) == 0 else { throw CommandError.cannotWrite(path, reason: errno) }
      let programs = PagePrinter.browsers + PagePrinter.offices
      if format == .pdf,
        OutsideProgram.first(of: programs, searchPath: context.environment.variables["PATH"] ?? "") == nil
      {
        throw OutsideProgramError.notInstalled([PagePrinter.browsers[0], PagePrinter.offices[1]])
      }
      return (path, format)
    }
    self.slips = try target(slips, "--output")
    self.list = try target(list, "--list")
    func place(_ path: String) -> URL {
      URL(fileURLWithPath: context.files.absolute(path)).standardizedFileURL
    }
    if let one = slips, let other = list, place(one) == place(other) {
      throw CommandError.badValue(option: "--list", value: other, legal: words.sameFile)
    }
  }

  /// Writes what was asked for and says so.
  func write(_ batch: SlipBatch) throws {
    let words = context.words.codes
    if let (path, format) = slips {
      try write(format == .txt ? CodeSlips.text(batch) : CodeSlips.html(batch), format, to: path)
      context.note(words.slipsWritten(batch.slips.count, path))
    }
    if let (path, format) = list {
      try write(format == .txt ? CodeList.text(batch) : CodeList.html(batch), format, to: path)
      context.note(words.listWritten(path))
    }
    if list != nil { context.note(words.listAdvice) }
    if slips != nil || list != nil { context.note(words.filesAdvice) }
  }

  private func write(_ text: String, _ format: Format, to path: String) throws {
    let searchPath = context.environment.variables["PATH"] ?? ""
    let bytes =
      try format != .pdf
      ? Array(text.utf8)
      : Blocking.run {
        try await PagePrinter.pdf(
          of: Array(text.utf8), searchPath: searchPath,
          temporary: FileManager.default.temporaryDirectory.path, isRoot: geteuid() == 0)
      }
    try context.files.write(bytes, to: path)
    // The program's umask sees to it already; a file system of another kind may not know about that.
    chmod(context.files.absolute(path), 0o600)
  }
}

/// What is written on slips beside code, class and school.
struct SlipTexts: ParsableArguments {
  @Option(help: .init(Spoken.words.codes.helpTitle, valueName: "Q")) var questionnaire: String?
  @Option(help: .init(Spoken.words.codes.helpWave, valueName: "W")) var wave: String?

  /// A function that makes the batch of some pupils; names that do not exist are refused at once.
  func batch(in workspace: Workspace, _ context: Context) throws -> ([Pupil]) -> SlipBatch {
    let language = context.words.language
    let title = try questionnaire.map {
      try context.questionnaire($0).questionnaire.title.named(in: language)
    }
    let wave = try wave.map { try context.wave($0, in: workspace).name }
    return { pupils in
      SlipBatch(
        pupils.map {
          .init(code: $0.code, schoolClass: $0.attributes.schoolClass, school: $0.attributes.school)
        },
        title: title, wave: wave, language: language)
    }
  }
}
