import Language

extension GuidanceWords {
  static let english = GuidanceWords(
    group: "Occupations, fields of study and study profiles of grades 10–11.",
    list: "List fields of study, occupations or study profiles.",
    listKind: "What to list: fields, occupations or profiles.",
    listType: "Only those whose strongest type this is: a letter R, I, A, S, E or C.",
    show: "Show a field of study, an occupation or a study profile.",
    showID: "The code of a field (09 or 09.00.00), or the id of an occupation or profile.",
    check: "Check the files of occupations, fields and profiles.",
    checkFolder: "The folder of the files (otherwise Occupations beside the questionnaires).",
    fieldColumns: ["code", "type", "field of study"],
    occupationColumns: ["id", "type", "occupation", "where it is taught"],
    profileColumns: ["id", "type", "profile"],
    kinds: ("field of study", "occupation", "study profile of grades 10–11"),
    types: "Types of activity (1–7)", objects: "Objects of labour", subjects: "School subjects",
    education: "Where it is taught", interests: "Fields of interest", leadsTo: "Where it leads",
    occupations: "Occupations",
    onet: "O*NET's estimates for the U.S. labour market (a derived estimate; O*NET 30, USDOL/ETA, CC BY 4.0)",
    data: { "Data of \($0)." },
    levels: ["short": "training of weeks or months", "vocational": "college", "higher": "university"],
    objectNames: [
      "human": "people", "technology": "technology", "nature": "nature", "sign": "signs",
      "art": "artistic image",
      "self": "oneself",
    ],
    none: "there is no list of occupations and fields of study",
    noneHint:
      "beside the questionnaires a folder Occupations with fields-of-study.yaml, occupations.yaml, study-profiles.yaml is "
      + "needed; name the questionnaires' folder: --questionnaires",
    unknown: { "there is no field of study, occupation or profile ‘\($0)’" },
    checked: { folder, fields, occupations, profiles, onet in
      "\(folder): "
        + [
          englishCount(fields, "field of study", "fields of study"),
          englishCount(occupations, "occupation", "occupations") + " (\(onet) with O*NET's estimates)",
          englishCount(profiles, "profile", "profiles"),
        ].joined(separator: ", ") + "; no errors"
    }
  )
}
