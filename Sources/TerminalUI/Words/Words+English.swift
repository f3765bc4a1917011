import Administration
import Language

extension Words {
  static let english = Words(
    language: .english,
    windowTooSmall: { columns, rows in
      "The window is too small. Enlarge it to at least \(columns)×\(rows): the question comes back by itself."
    },
    moreAbove: "more above (PgUp)",
    moreBelow: "more below (PgDn)",
    moreBoth: "more above (PgUp) and below (PgDn)",
    spaceKey: "Space",

    question: { number, total in "Question \(number) of \(total)" },
    minutesLeft: { minutes in "about \(minutes)\u{A0}min left" },
    allSettled: "all questions done",
    generalQuestion: { options in
      options == 2 ? "Which of the two suits you better?" : "Which of these suits you best?"
    },
    part: { number, count in "Part \(number) of \(count)" },
    severalHint: { atLeast, atMost, options in
      if atLeast == atMost { return "Mark exactly \(englishCount(atMost, "answer", "answers"))." }
      if atLeast == 1, atMost >= options { return "Mark at least one answer." }
      if atLeast > 0, atMost >= options {
        return "Mark at least \(englishCount(atLeast, "answer", "answers"))."
      }
      if atLeast > 0 { return "Mark \(atLeast) to \(englishCount(atMost, "answer", "answers"))." }
      return atMost >= options
        ? "Mark all that apply, or none."
        : "Mark up to \(englishCount(atMost, "answer", "answers")), or none."
    },
    numberHint: { from, to, unit, decimals in
      let bounds = "Type a number from \(from) to \(to)" + (unit.isEmpty ? "" : " (\(unit))")
      guard decimals > 0 else { return bounds + "." }
      return bounds + ", up to \(englishCount(decimals, "decimal", "decimals"))."
    },
    textHint: { mayLeaveOut in
      mayLeaveOut ? "Answer in your own words, or leave it empty." : "Answer in your own words."
    },
    skippedBefore: "You skipped this question. You can answer it now.",
    declinedBefore:
      "You did not want to answer this question. If you think otherwise now, you can answer it.",

    answerAction: "answer",
    moveAction: "choose",
    chooseAction: "answer",
    markAction: "mark",
    doneAction: "done",
    proceedAction: "go on",
    backAction: "back",
    forwardAction: "forward",
    leaveOutAction: "skip",
    declineAction: "I don't want to answer",
    pauseAction: "pause",
    reviewAction: "review",
    helpAction: "help",
    stopAction: "stop",
    closeAction: "return",
    scrollAction: "scroll",
    goToNumberAction: "question number",

    chooseFirst: "Choose an answer first.",
    cannotLeaveOut: "This question needs an answer: it cannot be skipped.",
    skipInstead: "If you do not want to answer, you can skip this question.",
    plainSkipInstead: "If you do not want to answer, type \"skip\".",
    plainFinishInReview: "Answers are handed in from the review: type \"review\" first.",
    noSuchNumber: { most in "There is no such number. 1 to \(most) will do." },
    notANumber: "That is not a number. Type it in digits.",
    tooManyDecimals: { decimals in
      decimals == 0 ? "Type a whole number." : "Too many decimals: at most \(decimals) will do."
    },
    numberOutside: { from, to in "The number must be from \(from) to \(to)." },
    tooFew: { least in
      least == 1
        ? "Mark at least one answer."
        : "Mark more: at least \(englishCount(least, "answer is", "answers are")) needed."
    },
    tooMany: { most in
      "At most \(englishCount(most, "answer", "answers")) can be marked: take away what is too much."
    },
    standsAlone: "This answer cannot be marked together with others.",
    textTooLong: { most in "Too long: at most \(englishCount(most, "character", "characters"))." },
    timeLeft: { seconds in
      "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)\u{A0}left"
    },
    timeIsUp: "The time for this part is up. What is open in it stays without an answer.",
    taskTimeIsUp: "The time for this task is up; here is what follows.",
    itemClosed: "The time for this question is up: its answer cannot be changed any more.",
    nothingBefore: "This is the very beginning.",
    notHere: "That does nothing here.",
    notReached: "You have not come to this question yet.",
    missing: { numbers in
      let shown = numbers.prefix(8).map(String.init).joined(separator: ", ")
      let rest = numbers.count > 8 ? " and others" : ""
      return numbers.count == 1
        ? "Question \(shown) still needs an answer." : "Questions \(shown)\(rest) still need an answer."
    },

    openingFacts: { questions, minutes in
      "\(englishCount(questions, "question", "questions")), about \(englishCount(minutes, "minute", "minutes"))."
    },
    openingPromise:
      "Each answer is saved at once. You can go back to any question and change the answer until you hand in.",
    sectionMinutes: { minutes in "This part takes \(englishCount(minutes, "minute", "minutes"))." },

    pauseTitle: "Pause",
    pauseAbout: "The question is hidden and its time stands still. Your answers stay.",
    pauseGoOn: "Go on answering",
    pauseCall: "Call the adult",
    pauseStop: "Stop for now",
    pauseCalled: "The adult's screen shows that you call. You may raise your hand as well.",
    handoverTitle: "This seat is free",
    handoverAbout: "The last pupil's answers are saved and gone from this screen. Next one, please sit down.",
    handoverKey: "begin",
    pinTitle: "Close the program",
    pinPrompt: "This is for the adult. Type the PIN; if you came here by mistake, press Esc.",
    pinWrong: { "Not this PIN. The next try in \(englishCount($0, "second", "seconds"))." },
    returnAction: "return",
    kioskTrouble: "Something went wrong. Call the adult; whatever was saved is safe.",

    partOfBattery: { number, count in "Part \(number) of \(count)" },
    assentTitle: "Before you begin",
    assentYes: "Yes, I take part",
    assentNo: "No, I don't want to",
    restTitle: { done, count in "\(done) of \(count) parts done" },
    restAbout: { next, minutes in
      let rest = minutes == 0 ? "" : " The rest takes \(englishCount(minutes, "minute", "minutes"))."
      return "Time for a rest: stand up, look into the distance, move your hands." + rest
        + " Your answers are saved. Next: “\(next)”."
    },
    restGoOn: "Go on",
    restStop: "Stop: finish another time with the same code",
    resultTitle: "Show you a short result?",
    resultAbout:
      "It is for you only. See whether somebody stands near you: nothing of it will stay on this screen afterwards.",
    resultYes: "Yes, nobody is near, show it",
    resultNo: "No, don't show it",
    resultHead: "Your result",
    resultDone: "read, take it away",

    helpDecline: { "\($0) – I don't want to answer this question: it is recorded so, and it is no mistake." },
    helpTitle: "Help",
    helpLines: [
      "1–9 – answer at once: press the digit beside your answer.",
      "↑ ↓ and Enter – choose an answer with the arrows and confirm it.",
      "Where several answers can be marked: a digit or Space sets or takes away a mark, Enter – done.",
      "← or Backspace – back, → – forward.",
      "PgUp, PgDn – scroll a long text.",
      "While you type a text: PgUp – back, PgDn – forward, F1 – help.",
      "Esc – pause: the question is hidden and its time stands still.",
      "F4 – more room between lines. F5 – high contrast. Once more – as before.",
    ],
    helpKeys: { leaveOut, review, stop in
      [
        "\(leaveOut) – skip the question, where that is allowed.",
        "\(review) – review: all questions in a list; you can return to any.",
        "\(stop) – stop. Your answers stay; you can go on later with the same code.",
        "Letters work in the Latin and in the Russian layout.",
      ]
    },

    reviewTitle: "Review of your answers",
    reviewSummary: { progress in
      var parts = ["\(progress.settled) of \(progress.total) done"]
      if progress.leftOut > 0 { parts.append("\(progress.leftOut) without an answer") }
      if progress.closed > 0 { parts.append("\(progress.closed) out of time") }
      return parts.joined(separator: ", ") + "."
    },
    reviewAdvice: "To change an answer, choose the question and press Enter.",
    standingSkipped: "skipped",
    standingDeclined: "I don't want to answer",
    standingClosed: "out of time",
    standingPartly: "in part",
    standingOpen: "no answer",
    finishRow: "Hand in the answers",
    finishQuestion: "Hand in the answers?",
    finishAbout: { leftOut in
      let base = "The answers cannot be changed afterwards."
      return leftOut > 0
        ? "Without an answer: \(englishCount(leftOut, "question", "questions")). " + base : base
    },
    finishYes: "Yes, hand in",
    finishNo: "No, back to the review",
    farewellTitle: "Thank you!",
    farewell: "Your answers are recorded. There is nothing more to do.",
    farewellKey: "finish",

    stopQuestion: "Stop for now?",
    stopAbout: "Your answers are saved already. You can go on later with the same code.",
    stopYes: "Yes, stop",
    stopNo: "No, go on answering",
    interrupted: "Stopped. Your answers are saved; to go on, type the same code.",
    trial: Trial(
      openingPromise:
        "This is a trial: nothing is stored. You can go back to any question and change the answer until you finish.",
      farewell: "The trial is over. Nothing was stored.",
      stopAbout: "This is a trial: nothing is stored and it cannot be continued later.",
      interrupted: "The trial was stopped, nothing is stored.",
      stop: { "\($0) – stop. This is a trial: nothing is stored." }),
    failureTitle: "The last answer was not recorded",
    failure: { error in
      switch error {
      case .busy: "The store of answers is busy just now."
      case .full: "There is no room left on the disk."
      case .notWritable: "The store of answers cannot be written."
      case .closed: "This sitting was closed, or goes on at another seat."
      case .failed: "The store of answers does not respond."
      }
    },
    failureAdvice: "Call the adult in charge. All earlier answers are safe.",
    retryAction: "try again",

    codeTitle: "Type your code",
    codePrompt:
      "The code is printed on your slip. Hyphens, blanks, capitals and the keyboard layout do not matter.",
    codeInvalid: "There is no such code: compare every character with your slip.",
    codeAmbiguous: "This can be read in more than one way. Which code is on your slip?",
    codeOther: "None of them, type it again",
    codeHelp: [
      "The code stands on the card you were given: ten letters and digits, like XXXX-XXXX-XX.",
      "Type it and press Enter. Backspace takes one sign away, Esc all of them.",
      "If the code does not work or you have no card, call the adult who runs the survey.",
    ],
    choiceHelp: ["Press the digit beside the line you want, or choose it with ↑ ↓ and press Enter."],
    clearAction: "clear",
    codeNotice: { notice in
      switch notice {
      case .unknown: "This code is not open here. Compare it with your slip, or ask the adult in charge."
      case .finished: "The answers under this code were handed in. Ask the adult in charge."
      case .inUse: "This code is in use at another seat. Ask the adult in charge."
      case .notPermitted: "This code may not start yet. Ask the adult in charge."
      }
    },
    resumeTitle: "You have begun already",
    resumeAbout: { settled, total in "\(settled) of \(englishCount(total, "question", "questions")) done." },
    resumeGoOn: "Go on from the same place",
    resumeStartAgain: "Start again",
    startAgainQuestion: "Really start again?",
    startAgainAbout: "The earlier answers will not count.",
    startAgainYes: "Yes, start again",
    startAgainNo: "No, go on with the earlier ones",

    plainAnswer: { options in "Type the number of your answer, 1 to \(options):" },
    plainSeveral: { mayBeNone in
      "Type the numbers with blanks between them" + (mayBeNone ? " (0 for none):" : ":")
    },
    plainNumber: "Type a number:",
    plainText: "Type your answer in one line:",
    plainProceed: "Press Enter to go on:",
    plainReview: "Type a question's number to return to it, or \"finish\":",
    plainPresent: { answer in "Your answer now: \(answer)" },
    plainNotUnderstood: "Not understood. Type \"?\" to see what can be typed.",
    plainHelp: [
      "What you can type:",
      "the number of an answer – answer and go on;",
      "numbers with blanks between them – where several can be marked;",
      "back – to the question before; forward – to the next one;",
      "skip – leave the question without an answer, where that is allowed;",
      "I don't want to answer – where the questionnaire allows it, it is recorded so;",
      "review – all questions in a list; from there you can hand in;",
      "pause – time stands still until you press Enter;",
      "call – the adult sees that you call;",
      "quit – stop: your answers stay;",
      "? – this help.",
    ],
    plainYesNo: "Type a number:",
    plainRetry: "Enter to try again, \"quit\" to stop:"
  )
}
