import Language

/// The frame of every page that we write.
enum HTMLPage {
  /// Up to and with `<body>`; the policy forbids scripts and everything from elsewhere.
  static func head(title: String, language: InterfaceLanguage, style: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <title>\(HTMLText.escaped(title))</title>
    <style>
    \(style)
    </style>
    </head>
    <body>

    """
  }

  static let foot = "</body>\n</html>\n"
}
