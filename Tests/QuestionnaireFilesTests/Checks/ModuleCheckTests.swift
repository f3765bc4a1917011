import Foundation
import Language
import QuestionnaireFiles
import QuestionnaireModel
import Scoring
import Testing

@Suite struct `Modules of a file` {
  private func yaml(_ more: String) -> String { Sample.yaml(more: more) }

  @Test func `a module that is not there names those that are`() {
    expectFindings(
      in: yaml("scoring:\n  - {module: 1️⃣leeding, with: {scales: [nature]}}\nvalidity:\n  - {module: 2️⃣zzz}"),
      [
        .error("1️⃣", "unknown-module", "there is no module “leeding”; did you mean “leading”?"),
        .error("2️⃣", "unknown-module", "there is no module “zzz”; legal: straight"),
      ])
  }

  @Test func `a module stands in its own part of the file`() {
    expectFindings(
      in: yaml(
        "scoring:\n  - {module: 1️⃣straight}\n  - {module: 2️⃣credits}\nvalidity:\n  - {module: 3️⃣leading}"),
      [.error("1️⃣", "module-family"), .error("2️⃣", "module-family"), .error("3️⃣", "module-family")])
  }

  @Test func `parameters are known, present and legal`() {
    expectFindings(
      in: yaml(
        """
        scoring:
          - {module: leading, with: 1️⃣{2️⃣scale: [nature]}}
        validity:
          - {module: straight, 3️⃣sekonds: 3}
        """),
      [
        .error("1️⃣", "missing-parameter", "the module leading needs the parameter “scales”; add it"),
        .error("2️⃣", "unknown-parameter", "unknown key “scale”; did you mean “scales”?"),
        .error("3️⃣", "unknown-parameter", "unknown key “sekonds”; did you mean “seconds”?"),
      ])
    expectFindings(
      in: yaml(
        """
        scoring:
          - {module: leading, with: {scales: [nature, 1️⃣nobody]}}
        validity:
          - {module: straight, seconds: 2️⃣-1}
        """),
      [.error("1️⃣", "parameter", "no scale"), .error("2️⃣", "parameter", "not seconds")])
  }

  @Test func `names are checked even where the rest is broken`() {
    expectFindings(
      in: Sample.yaml(more: "1️⃣zzzzzz: 1\nscoring:\n  - {module: 2️⃣leeding}"),
      [.error("1️⃣", "unknown-key"), .error("2️⃣", "unknown-module")])
  }

  @Test func `two modules do not give the same output`() {
    expectFindings(
      in: yaml(
        """
        scoring:
          - {module: leading, with: {id: one, scales: [nature]}}
          - {module: leading, with: {id: 1️⃣one, scales: [people]}}
        """),
      [
        .error(
          "1️⃣", "repeated-output",
          "the module leading gives the output “one” that there is already; choose another id")
      ])
  }

  @Test func `modules and their lines have a form`() {
    expectFindings(
      in: yaml(
        "scoring:\n  - 1️⃣{with: {}}\n  - {module: leading, with: 2️⃣[]}\nvalidity:\n  - 3️⃣{limit: 1}\n  - 4️⃣word"),
      [
        .error("1️⃣", "missing-key"), .error("2️⃣", "kind"), .error("2️⃣", "missing-parameter"),
        .error("3️⃣", "missing-key"),
        .error("4️⃣", "kind"),
      ])
  }

  @Test func `built-in modules refuse bad parameters in the file`() {
    expectFindings(
      in: yaml("validity:\n  - {module: longstring, limit: 1️⃣none}"), [.error("1️⃣", "parameter")],
      registry: .builtIn)
  }
}
