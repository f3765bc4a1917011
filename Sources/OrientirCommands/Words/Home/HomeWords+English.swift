extension HomeWords {
  static let english = HomeWords(
    title: "Orientir",
    leave: "leave",
    back: "back",
    noWorkspace: { "There is no workspace yet: \($0)" },
    noWave: "No wave of diagnostics is open.",
    waveOpen: { "Wave: \($0.map { "“\($0)”" }.joined(separator: ", "))" },
    sessionOpen: { id, name, finished, expected in
      "Session \(id), class \(name): \(finished) of \(expected) finished"
    },
    noSession: "No session is open.",
    sameCommand: { "The same by command: \($0)" },

    createWorkspace: "Create the workspace",
    openWave: "Open a wave of diagnostics",
    openSession: "Open a session with a class",
    board: "Watch who is where",
    closeSession: "Close a session: who was absent",
    makeup: "A session for those who were absent",
    kiosk: "Let pupils sit down at this computer (kiosk)",
    codes: "Show a class's codes",
    newCodes: "Issue new codes",
    enter: "Enter paper sheets",
    result: "Look at a pupil's result",
    report: "Make the cohort report",
    trial: "Try a questionnaire yourself (nothing is stored)",
    backup: "Make a backup",

    askWave: "What is the wave called?",
    askWaveAbout: "A wave is one round of diagnostics: for example “grade 9, October 2026”.",
    askQuestionnaires: "Which questionnaires?",
    askQuestionnairesAbout: "Mark one or several with Space; they are answered in this order.",
    askQuestionnaire: "Which questionnaire?",
    readingQuestionnaires: "Reading the questionnaires…",
    noQuestionnaires:
      "No questionnaire was found. See where they are looked for: orientir questionnaire list",
    askClass: "Which class?",
    askClassAbout: "For example 9А.",
    askSchool: "Which school?",
    askSchoolAbout: "May stay empty where there is only one.",
    askCount: "How many new codes?",
    askCountAbout: { known in
      known == 0
        ? "This class has no codes yet: type how many pupils it has."
        : "This class has codes already (\(known)). Type how many to add; 0 for none."
    },
    askShowResult: "Show the pupil a short result at the end?",
    yes: "Yes",
    no: "No",
    askSession: "Which session?",
    askCode: "Which code?",
    askCodeAbout: "As on the card; hyphens and case do not matter.",
    askAudience: "For whom?",
    audiences: ["for the psychologist", "for the pupil", "for the parent"],
    askReportFile: "Into which file?",
    askReportFileAbout: "An .html file opens in a browser and prints. Empty shows it on the screen.",
    askFolder: "Into which new folder?",
    askFolderAbout: "Best on another medium, for example /media/usb/orientir-2026-11-23.",
    nothingStored: "No answers are stored yet.",

    confirmTitle: "Do it?",
    confirmAbout: { "The same can be typed in a terminal:\n\n\($0)" },
    confirmYes: "Yes",
    confirmNo: "No, back",
    pressEnter: "Enter – back to the home screen "
  )
}
