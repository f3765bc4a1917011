import Language

extension SessionWords {
  static let english = SessionWords(
    helpGroup: "A class at work: open, watch, close, plan.",
    helpOpen: "Open a session: which class, which questionnaires.",
    helpQuestionnaires: "Questionnaires in the order in which they are answered.",
    helpOpenCount: "Issue so many new codes to the class at once.",
    helpShowResult: "Let a pupil see a short result at the end.",
    helpNeedConsent: "Let in only codes with a recorded consent of the parents.",
    helpMakeup:
      "For those who have not finished the session with this number: same questionnaires, same wave.",
    helpBoard: "Who is where: seat, code, question, minutes without an answer. Never the answers.",
    helpSession: "The session's number; not needed where one is open.",
    helpWatch: "Refresh every two seconds until Ctrl-C.",
    helpClose: "Close a session and show who was absent and who has not finished.",
    helpList: "Show the sessions.",
    helpPlan: "Work out shifts: who answers what and when, where seats or time are short.",
    helpPupils: "How many pupils.",
    helpSeats: "How many seats at computers.",
    helpMinutes: "How many minutes a lesson has.",
    helpSeat: "What this seat is called on the board (else ORIENTIR_SEAT, else the terminal's name).",
    helpKiosk: "Take one pupil after another; only the PIN leads out.",
    helpIdle: "After how many minutes without a key to leave a sitting; its answers are saved.",
    helpTheme:
      "Colours: standard or contrast (white and yellow on black); else ORIENTIR_THEME. F5 changes them on the way.",
    helpSpacing: "Room between lines: normal or large; else ORIENTIR_SPACING. F4 changes it on the way.",
    helpProgrammeGroup: "Programmes: which questionnaires go together.",
    helpProgrammeList: "Show the programmes.",
    helpProgrammeShow: "Show what a programme holds and what the pupil will see.",
    helpProgramme: "The programme's id.",
    helpOpenProgramme: "A programme instead of a list of questionnaires: orientir programme list",
    noProgrammes: "No programme was found. They lie in the folder Programmes beside the questionnaires.",
    programmeColumns: ["Id", "Grades", "Questionnaires", "Title"],
    programmePartColumns: ["No", "Id", "Minutes", "Title"],
    programmeErrors: "a file with errors",
    programmePartMissing: "there is no such questionnaire",
    programmeFacts: { grades, minutes, rest in
      "Grades: \(grades). About \(englishCount(minutes, "minute", "minutes")) in all"
        + (rest > 0 ? ", a rest of \(englishCount(rest, "minute", "minutes")) between parts." : ".")
    },
    programmeAsks: "Before the first question the pupil says whether he or she takes part.",
    programmeShowsResult: "At the end the pupil may see a short result.",
    programmeNeedsConsent: "The parents' consent is needed: orientir consent record",
    noSuchProgramme: { "there is no programme “\($0)”" },
    brokenProgramme: { "the programme “\($0)” has errors: mend the places named above" },

    opened: { id, name, codes in
      "Session \(id) is open: class \(name), \(englishCount(codes, "code", "codes"))."
    },
    parts: { titles, minutes in
      titles.joined(separator: " → ") + ": about \(englishCount(minutes, "minute", "minutes"))."
    },
    howToStart:
      "At the seats: orientir take (or orientir take --kiosk), the pupil types the code. To watch: orientir session board",

    boardTitle: { id, name, wave in "Session \(id) · class \(name) · \(wave)" },
    boardColumns: ["Seat", "Code", "State", "Part", "Questions", "Silent"],
    boardSummary: { expected, finished, atWork, left, absent in
      "\(expected) in all: \(finished) finished, \(atWork) at work, \(left) stopped, \(absent) not begun."
    },
    stateAtWork: "at work",
    stateCalls: "CALLS",
    stateLeft: "stopped",
    stateFinished: "finished",
    stateBetween: "between parts",
    stateAbsent: "not begun",
    partOf: { number, count in "\(number) of \(count)" },
    minutesAgo: { "\($0) min" },
    boardKeys: "Ctrl-C ends",

    closedNow: { id, finished, expected in
      "Session \(id) is closed: \(finished) of \(expected) have finished."
    },
    notBegun: { "Not begun (\($0)):" },
    notFinished: { "Not finished (\($0)), their answers are saved:" },
    everybodyFinished: "Everybody has finished.",
    makeupHint: { "To open a session for them: orientir session open --makeup \($0)" },
    listColumns: ["No", "Class", "School", "Wave", "Questionnaires", "Opened", "State", "Finished"],
    isOpen: "open",
    isClosed: "closed",
    noSessions: "There has been no session yet. To open one: orientir session open work-interests --class 9А",

    planTitle: { pupils, seats, minutes in
      "\(englishCount(pupils, "pupil", "pupils")), \(englishCount(seats, "seat", "seats")), lessons of \(englishCount(minutes, "minute", "minutes"))."
    },
    planColumns: ["Lesson", "Shift", "On the list", "Questionnaires", "Minutes"],
    planPupils: { first, last in first == last ? "\(first)" : "\(first)–\(last)" },
    planSummary: { lessons, shifts in
      "\(englishCount(lessons, "lesson", "lessons")), \(englishCount(shifts, "shift", "shifts"))."
    },
    planOverhead: {
      "\(englishCount($0, "minute", "minutes")) of each lesson are kept for seating the class and handing out codes."
    },

    kioskPin: "PIN to leave: ",
    kioskPinAgain: "Once more: ",
    kioskPinAdvice:
      "Choose a PIN of at least 4 digits: without it no pupil leaves the program. It is not shown and kept nowhere.",
    kioskPinShort: "A PIN has at least 4 digits.",
    kioskPinsDiffer: "The two PINs differ: begin again.",
    kioskNeedsTerminal: "the kiosk needs a terminal that can be painted on",
    kioskEnded: { "The kiosk is closed. Handed in: \($0)." },

    noneOpen: "no session is open now",
    noneOpenHint: "Open one: orientir session open work-interests --class 9А",
    noSuchSession: { "there is no session \($0)" },
    knownSessions: {
      "There are sessions \($0.map(String.init).joined(separator: ", ")). More: orientir session list"
    },
    severalOpen: { "several sessions are open: \($0.map(String.init).joined(separator: ", "))" },
    severalOpenHint: "Name one, for example: orientir session board 2",
    noCodes: { "class \($0) has no codes yet" },
    noCodesHint: {
      "Issue them: orientir code issue --class \($0) --count 28 – or while opening: --count 28"
    },
    openAlready: { id, name in "class \(name) is at work on this questionnaire already: session \(id)" },
    openAlreadyHint: { "See orientir session board \($0) or close it: orientir session close \($0)" },
    closed: { "session \($0) is closed already" },
    closedHint: "For those who were absent open a new one: orientir session open --makeup N",
    notExpected: "this code belongs to no open session",
    notExpectedHint: "Compare it with the card; orientir session list shows the open sessions",
    allFinished: "all parts of the session are handed in under this code",
    notPermitted: "no consent of the parents is recorded for this code",
    notPermittedHint: "To record it: orientir consent record --class 9А",
    codeInUse: "somebody is at work with this code at another seat",
    codeInUseHint: "Finish or stop there; orientir session board shows who is where",
    twice: { "the questionnaire “\($0)” is named twice" },
    nobodyMissing: { "everybody has finished session \($0): no other one is needed" },
    partTooLong: { id, minutes, lesson in
      "the questionnaire “\(id)” takes \(englishCount(minutes, "minute", "minutes")) and a lesson has \(lesson)"
    },
    partTooLongHint: "Take a double lesson (--minutes 90) or a shorter questionnaire.",
    nothingToAnswer: "nothing was named to be answered",
    nothingToAnswerHint: "Name questionnaires or a programme: orientir session open work-interests --class 9А"
  )
}
