import Foundation

/// Turns an HTML page into a PDF file with whatever the machine has: a Chromium browser, else LibreOffice.
public enum PagePrinter {
  /// What is looked for, in this order.
  public static let browsers = ["chromium", "chromium-browser", "google-chrome", "microsoft-edge"]
  public static let offices = ["soffice", "libreoffice"]
  private static let deadline = 120

  /// The PDF of a page; a folder of its own, removed afterwards, holds everything on the way.
  ///
  /// `temporary` is the folder in which that folder is made; `isRoot` runs the browser without its sandbox, which it refuses to
  /// start with otherwise.
  public static func pdf(of html: [UInt8], searchPath: String, temporary: String, isRoot: Bool)
    async throws(OutsideProgramError) -> [UInt8]
  {
    // A short name: the browser puts a socket below it, and a socket's path has 107 bytes at most.
    let folder = temporary + "/orientir-\(UUID().uuidString.prefix(13))"
    let manager = FileManager.default
    defer { try? manager.removeItem(atPath: folder) }
    guard
      (try? manager.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])) != nil,
      manager.createFile(atPath: folder + "/page.html", contents: Data(html))
    else { throw .cannotStart(program: folder) }
    let environment = ["HOME": folder, "PATH": searchPath, "LANG": "C.UTF-8", "TMPDIR": folder]
    let result = folder + "/page.pdf"
    let program: OutsideProgram
    if let browser = OutsideProgram.first(of: browsers, searchPath: searchPath) {
      program = browser
      let arguments =
        ["--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--no-pdf-header-footer"]
        + (isRoot ? ["--no-sandbox"] : [])
        + ["--user-data-dir=\(folder)/profile", "--print-to-pdf=\(result)", "file://\(folder)/page.html"]
      try await ProgramRunner.run(browser, arguments, environment: environment, seconds: deadline)
    } else if let office = OutsideProgram.first(of: offices, searchPath: searchPath) {
      program = office
      let arguments = [
        "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to",
        "pdf:writer_web_pdf_Export", "--outdir", folder, folder + "/page.html",
      ]
      try await ProgramRunner.run(office, arguments, environment: environment, seconds: deadline)
    } else {
      throw .notInstalled([browsers[0], offices[1]])
    }
    guard let data = manager.contents(atPath: result), data.starts(with: Array("%PDF".utf8)) else {
      throw .madeNothing(program: program.name)
    }
    return Array(data)
  }
}
