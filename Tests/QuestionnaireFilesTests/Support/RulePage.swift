import Foundation
import Language
import OrientirTestSupport
import QuestionnaireModel

@testable import QuestionnaireFiles

/// A file that breaks one rule: `Tests/Fixtures/Rules/<rule>.yaml`.
///
/// Its first four lines say in Russian and in English what the rule finds, in which line, and which part of that line is at fault.
struct BrokenFile {
  let rule: String
  let about: LocalizedText
  let line: Int
  let fragment: String
  let lines: [Substring]
  let findings: [Finding]

  static let folder = ProgramRun.root.appendingPathComponent("Tests/Fixtures/Rules")

  static let rules: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  init(_ rule: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent("\(rule).yaml")))
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    func head(_ number: Int, _ key: String) -> String {
      let start = "# \(key): "
      guard lines.indices.contains(number), lines[number].hasPrefix(start) else { return "" }
      return String(lines[number].dropFirst(start.count))
    }
    (self.rule, self.lines) = (rule, lines)
    about = LocalizedText(ru: head(0, "ru"), en: head(1, "en"))
    line = Int(head(2, "строка")) ?? 0
    fragment = head(3, "фрагмент")
    findings = QuestionnaireReader.read(bytes, file: "\(rule).yaml").findings
  }

  /// The finding that the file is for.
  var finding: Finding? { findings.first { $0.rule == rule && $0.location.line == line } }
}

/// `Documentation/LintRules.md` and its Russian page, written from the rules and the files that break them.
struct RulePage {
  let language: InterfaceLanguage

  /// Rules of the reader that no small file can break.
  static let withoutFile = ["defect", "empty-file", "file-size", "item-count"]

  private func words(_ ru: String, _ en: String) -> String { language == .russian ? ru : en }

  func text() throws -> String {
    let files = try BrokenFile.rules.map(BrokenFile.init)
    let lint = Set(LintRules.all.map { $0.id })
    let style = Set(LintRules.all.filter { $0.isStyle }.map { $0.id })
    return """
      # \(words("Что находит проверка", "What the check finds"))

      \(words(russianStart, englishStart))

      ## \(words("Содержание опросника", "What a questionnaire says"))

      \(try table(files.filter { lint.contains($0.rule) }, style))

      \(words(
        "Звёздочкой отмечены правила слога: в файлах других систем они молчат, потому что чужую методику не переписывают.",
        "An asterisk marks rules of style: they are silent in files of other systems, since nobody rewrites another author's instrument."))

      ## \(words("Запись файла", "How a file is written"))

      \(try table(files.filter { !lint.contains($0.rule) }, []))

      \(words(russianEnd, englishEnd))

      """
  }

  private func table(_ files: [BrokenFile], _ style: Set<String>) throws -> String {
    let head = words(
      "| правило | что находит | степень | пример | что скажет и что делать |",
      "| rule | what it finds | severity | example | what it says, and the remedy |")
    let rows = try files.map { file -> String in
      let severity = try severities(file).map(name).joined(separator: ", ")
      let message = file.finding?.message.named(in: language) ?? "?"
      let about = file.about.named(in: language)
      let cells = [
        "`\(file.rule)`" + (style.contains(file.rule) ? " \\*" : ""), about, severity,
        "`" + shortened(file.fragment) + "`", message.replacingOccurrences(of: "\u{A0}", with: " "),
      ]
      let line = cells.map { $0.replacingOccurrences(of: "|", with: "\\|") }.joined(separator: " | ")
      return "| \(line) |"
    }
    return ([head, "|---|---|---|---|---|"] + rows).joined(separator: "\n")
  }

  /// What a lint rule's source can find, the worst first; of the reader's rules, what the file gives.
  private func severities(_ file: BrokenFile) throws -> [Finding.Severity] {
    guard let rule = LintRules.all.first(where: { $0.id == file.rule }) else {
      return file.finding.map { [$0.severity] } ?? []
    }
    let name = "/\(String(describing: rule)).swift"
    let folder = ProgramRun.root.appendingPathComponent("Sources/QuestionnaireFiles/Lint")
    let path = FileManager.default.subpaths(atPath: folder.path)?.first { $0.hasSuffix(name) }
    let source = try String(contentsOf: folder.appendingPathComponent(path ?? name), encoding: .utf8)
    let called = source.matches(of: /(error|warning|note)\(\s*&report/).map { String($0.1) }
    return Finding.Severity.allCases.reversed().filter { called.contains($0.rawValue) }
  }

  private func name(_ severity: Finding.Severity) -> String {
    let words = Words.of(language)
    return switch severity {
    case .error: words.error
    case .warning: words.warning
    case .note: words.note
    }
  }

  private func shortened(_ text: String) -> String { text.count > 60 ? String(text.prefix(57)) + "…" : text }

  private var russianStart: String {
    """
    Эту страницу пишет тест (`RulePageTests`) из самих правил и файлов `Tests/Fixtures/Rules`: в каждом из них одна ошибка, и в последнем
    столбце стоит то, что программа о ней говорит. `orientir questionnaire check ФАЙЛ` печатает `файл:строка:столбец: степень[правило]: что
    не так; что сделать`. С ошибкой файлом пользоваться нельзя, предупреждение останавливает только с `--strict`, сведения не мешают никогда.
    """
  }

  private var englishStart: String {
    """
    A test (`RulePageTests`) writes this page from the rules themselves and from the files in `Tests/Fixtures/Rules`: each holds one mistake,
    and the last column is what the program says of it. `orientir questionnaire check FILE` prints `file:line:column: severity[rule]: what is
    wrong; what to do`. An error keeps a file from being used, a warning does so only with `--strict`, a note never.
    """
  }

  private var russianEnd: String {
    """
    Ещё четыре правила одной строкой не нарушить: `file-size` (файл слишком велик), `item-count` (слишком много вопросов), `empty-file`
    (в файле ничего нет) и `defect` (недостаток самой программы: сообщите о нём).

    ## Сверка с прежней редакцией и с ответами

    `--against ПАПКА|ФАЙЛ` сверяет опросник с прежним: если он изменён, а версия не поднята, это ошибка `version`. `--data ОТВЕТЫ` сверяет
    ключ с ответами (от 30 листов): правило `key-data` предупреждает о вопросе, который связан с остальными вопросами своей шкалы
    обратно, и даёт к сведению вопросы без связи, вопросы, на которые все отвечают одинаково, и варианты, которых никто не выбрал. О
    ключе ипсативных шкал ответы так не судят: их баллы связаны обратно уже потому, что сумма у всех одна.
    """
  }

  private var englishEnd: String {
    """
    Four more rules are not broken by one line: `file-size` (the file is too large), `item-count` (too many items), `empty-file` (there is
    nothing in the file) and `defect` (a fault of the program itself: please report it).

    ## Against an earlier edition, and against answers

    `--against DIR|FILE` compares a questionnaire with an earlier one: where it has changed and its version was not raised, that is an error
    `version`. `--data ANSWERS` compares the key with answers (from 30 sheets on): the rule `key-data` warns of an item that goes against
    the other items of its scale, and notes items without any relation, items that everybody answers alike, and options that nobody
    chooses. Of ipsative scales answers say nothing in this way: their points go against each other because everybody has the same sum.
    """
  }
}
