import Language

extension AuthoringWords {
  static let english = AuthoringWords(
    convert: "Convert a questionnaire to another format or from one.",
    convertFile: "Questionnaire: an id, or a file in any format that the program reads.",
    convertTo: "The format to write; without it the formats are listed.",
    convertOutput: "File or, where there are several files, folder (else standard output).",
    formats: "Formats:",
    formatLine: { id, title, reads, writes in
      let ways = [reads ? "reads" : nil, writes ? "writes" : nil].compactMap { $0 }.joined(separator: ", ")
      return "\(id): \(title) (\(ways))"
    },
    lost: { "Not in the new file: \(englishCount($0, "loss", "losses"))." },
    nothingLost: "Nothing was lost.",
    codebook: "Describe a questionnaire in full: passport, questions, key, levels, examples.",
    codebookFormat: "Format: text, md, html, csv or json; several with commas.",
    new: "Begin a new questionnaire: five questions, and there is a commented file.",
    newID: "The questionnaire's id: lower-case Latin letters, digits, hyphens (club-interests).",
    newTitle: "Title (else the program asks).",
    newConstruct: "About: interests, inclinations, qualities, readiness, abilities, monitoring.",
    newGrades: "For which grades: 8-11 or 9.",
    newForm: "How it is answered: rating, yesno, pairs, tasks, survey.",
    newScales: "Scales with commas; an empty text for a survey without scores.",
    newOutput: "File (else <id>.yaml in this folder).",
    fiveQuestions:
      "Five questions about the new questionnaire. Enter takes what stands in brackets, Ctrl-C stops.",
    askTitle: "1. What is it called?",
    askConstruct: "2. What is it about?",
    askGrades: "3. For which grades? [8-11]",
    askForm: "4. How is it answered?",
    askScales:
      "5. Which scales does it have? With commas, for example: interest in people, interest in technology",
    choices: { options in
      options.enumerated().map { "   \($0 + 1) \($1.1) (\($1.0))" }
    },
    constructNames: [
      "interests": "interests", "inclinations": "inclinations",
      "qualities": "professionally important qualities", "readiness": "readiness to choose a profession",
      "abilities": "abilities", "monitoring": "monitoring",
    ],
    formNames: [
      "rating": "rate a statement in five steps", "yesno": "yes or no",
      "pairs": "choose one of two activities", "tasks": "solve a task that has a right answer",
      "survey": "a survey without scores",
    ],
    notUnderstood: { "That does not fit. Possible: \($0)" },
    endedEarly: "There were too few answers, no file was made.",
    next: { path in
      """
      Made \(path). Now:
        1. open it in a text editor and replace everything marked REPLACE;
        2. check it: orientir questionnaire check \(path)
        3. try it yourself: orientir take \(path) --trial
      """
    },
    printClass: "An answer sheet for each code issued to the class.",
    idForm: {
      "\u{201C}\($0)\u{201D} cannot be a questionnaire's id: only lower-case Latin letters, digits and hyphens"
    }
  )
}
