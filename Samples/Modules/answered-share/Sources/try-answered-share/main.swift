// Tries the module with the conformance kit, then scores two sheets of a small questionnaire with it.
import AnsweredShare
import Language
import QuestionnaireModel
import Scoring

let text = LocalizedText(ru: "Проба", en: "Trial")
let items = (1...4).map { Item(id: "q\($0)", kind: .rating(response: "liking", credits: []), text: text) }
let questionnaire = Questionnaire(
  id: "trial", version: Version(1, 0, 0), construct: .interests, title: text, grades: 8...9, minutes: 1,
  passport: Passport(
    authors: ["Trial"], theory: text, licence: "CC0-1.0", status: .draft, norms: .none, citations: ["none"]),
  responses: [
    ResponseScale(id: "liking", steps: (0...4).map { ResponseScale.Step(value: $0, text: text) })
  ],
  sections: [Section(id: "main", items: items.map(\.id))], items: items,
  scoring: [ModuleUse(module: "answered-share")])

let findings = ModuleConformance.findings(
  for: AnsweredShare.self, in: questionnaire, use: ModuleUse(module: "answered-share"))
for finding in findings { print(finding) }
print("findings: \(findings.count)")

let scorer = try Scorer(questionnaire, registry: .builtIn.adding([AnsweredShare.self]))
for answers in [
  Answers(["q1": .rating(3), "q2": .rating(0), "q3": .rating(1)]), Answers(),
] {
  let sheet = AnswerSheet(
    questionnaire: questionnaire.identity, row: AnswerCoding(questionnaire).row(for: answers),
    origin: .imported)
  for line in try scorer.explain(sheet, subject: "answered-share", in: .english) { print(line.text) }
}
