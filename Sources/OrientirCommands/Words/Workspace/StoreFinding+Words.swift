import ResultStore

extension StoreFinding {
  /// The finding in Russian.
  var russian: String {
    switch self {
    case .openToOthers(let path, let mode): "\(path): доступно другим (права \(String(mode, radix: 8)))"
    case .foreignDatabase(let file): "\(file.name): база другой программы"
    case .integrity(let file, let problems): "\(file.name): повреждений \(problems)"
    case .danglingReferences(let file, let table, let rows): "\(file.name), \(table): ссылок в никуда \(rows)"
    case .unreadableSheet(let sheet, let column): "лист № \(sheet.rawValue): не читается (\(column))"
    case .alteredSheet(let sheet): "лист № \(sheet.rawValue): изменён после сохранения"
    }
  }

  /// The finding in English.
  var english: String {
    switch self {
    case .openToOthers(let path, let mode): "\(path): open to others (mode \(String(mode, radix: 8)))"
    case .foreignDatabase(let file): "\(file.name): another program's database"
    case .integrity(let file, let problems): "\(file.name): \(problems) damaged places"
    case .danglingReferences(let file, let table, let rows):
      "\(file.name), \(table): \(rows) dangling references"
    case .unreadableSheet(let sheet, let column): "sheet no. \(sheet.rawValue): unreadable (\(column))"
    case .alteredSheet(let sheet): "sheet no. \(sheet.rawValue): changed since it was stored"
    }
  }
}
