import Foundation
import Language

/// Help and usage messages of the argument parser in Russian; the parser itself speaks English only.
///
/// The goldens of every command's `--help` in both languages are the net under this table: an English remainder shows there.
enum UsageText {
  /// The text in the language of the interface.
  static func localised(_ text: String, _ language: InterfaceLanguage) -> String {
    guard language == .russian else { return text }
    return replacements.reduce(text) { text, replacement in
      text.replacingOccurrences(of: replacement.0, with: replacement.1, options: .regularExpression)
    }
  }

  private static let replacements: [(String, String)] = [
    ("(?m)^OVERVIEW: ", ""),
    ("(?m)^USAGE:", "Вызов:"),
    ("(?m)^Usage:", "Вызов:"),
    ("(?m)^ARGUMENTS:", "Аргументы:"),
    ("(?m)^OPTIONS:", "Параметры:"),
    ("(?m)^SUBCOMMANDS:", "Команды:"),
    ("<subcommand>", "<команда>"),
    ("<options>", "<параметры>"),
    ("Show help information\\.", "Показать эту справку."),
    ("Show the version\\.", "Показать версию."),
    ("Show subcommand help information\\.", "Показать справку по команде."),
    ("(?m)^  See '([^']+)' for detailed help\\.", "  Подробнее о команде: «$1»"),
    ("(?m)^  See '([^']+)' for more information\\.", "  Подробнее: «$1»"),
    ("\\(default:", "(по умолчанию:"),
    ("\\(values:", "(значения:"),
    (";(\\s+)default:", ";$1по умолчанию:"),
    ("(?m)^Error: ", "Ошибка: "),
    ("Unknown option '([^']+)'", "нет параметра «$1»"),
    ("Unknown command '([^']+)'", "нет команды «$1»"),
    ("\\. Did you mean '([^']+)'\\?", ". Может быть, «$1»?"),
    ("Unexpected argument '([^']+)'", "лишний аргумент «$1»"),
    ("([0-9]+) unexpected arguments: ", "лишние аргументы ($1): "),
    ("Missing expected argument '([^']+)'", "не хватает аргумента «$1»"),
    ("Missing one of: ", "нужно одно из: "),
    ("Missing value for '([^']+)'", "не хватает значения для «$1»"),
    ("The value '([^']*)' is invalid for '([^']+)'", "значение «$1» не годится для «$2»"),
    ("Please provide one of '", "Допустимы: '"),
    ("Please provide one of the following:", "Допустимы:"),
    ("' and '", "' и '"),
    ("' or '", "' или '"),
    ("Help: ", "Справка: "),
    ("Did you mean one of the following\\?", "Может быть, одно из этих?"),
  ]
}
