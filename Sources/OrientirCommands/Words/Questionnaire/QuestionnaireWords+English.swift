import Language
import QuestionnaireModel

extension QuestionnaireWords {
  static let english = QuestionnaireWords(
    listColumns: ["questionnaire", "about", "grades", "minutes", "questions", "version", "title"],
    noneFound: { "No questionnaires found. Looked in: \($0.joined(separator: ", "))" },
    construct: { $0.rawValue },
    minutes: { englishCount($0, "minute", "minutes") },
    grades: {
      $0.lowerBound == $0.upperBound ? "grade \($0.lowerBound)" : "grades \($0.lowerBound)–\($0.upperBound)"
    },
    items: { englishCount($0, "question", "questions") },
    status: { $0 == .draft ? "draft: the texts have not been reviewed yet" : "reviewed" },
    norms: {
      switch $0 {
      case .none: "no norms established"
      case .provisional: "provisional norms"
      case .established: "norms established"
      }
    },
    findings: { errors, warnings in
      "\(englishCount(errors, "error", "errors")), \(englishCount(warnings, "warning", "warnings"))"
    },
    edition: "Edition",
    languages: "Languages",
    authors: "Authors",
    purpose: "Purpose",
    theory: "Theory",
    licence: "Licence",
    statusTitle: "Status",
    normsTitle: "Norms",
    evidence: "What is known",
    citations: "Citations",
    scales: "Scales",
    sections: "Sections",
    modules: "Scoring modules",
    remarks: "Remarks on a sheet",
    file: "File",
    checked: { file, examples in
      "\(file): in order, \(englishCount(examples, "worked example", "worked examples")) scored"
    },
    nothingToCheck: "Nothing to check: neither files nor questionnaires in the folders."
  )
}
