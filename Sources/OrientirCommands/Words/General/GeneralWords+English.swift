import Language

extension GeneralWords {
  static let english = GeneralWords(
    moduleColumns: ["module", "version", "kind", "title"],
    family: { $0 == "validity" ? "remarks on a sheet" : "scoring" },
    parameters: "Parameters:",
    noParameters: "none",
    required: "required",
    optional: "optional",
    standard: { "default \($0)" },
    outputs: "What it adds:",
    sources: "Sources:",
    written: { "Written: \($0)" },
    yes: "yes",
    no: "no",
    none: "none",
    progress: { label, done, all in
      "\(label): \(NumberText(.english).integer(done)) of \(NumberText(.english).integer(all))"
    }
  )
}
