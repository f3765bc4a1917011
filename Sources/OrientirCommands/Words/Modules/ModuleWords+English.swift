import ExternalPrograms
import Language

extension ModuleWords {
  static let english = ModuleWords(
    helpAllow: "Allow an outside module (a program) to score: by its file's digest.",
    helpWithdraw: "Take the permission of an outside module back.",
    helpTry: "Try an outside module on made-up sheets, contained; needs no permission.",
    helpRun: "Score stored sheets with an outside module and store what it gives.",
    helpFile: "The program's file.",
    helpAllowed: "The program's file, its name or the beginning of its digest (at least 6 digits).",
    helpYes: "Do not ask.",
    helpTryQuestionnaire:
      "The questionnaire that the module is written for; else a made-up one with every kind of question.",
    helpTrySheets: "How many made-up sheets to compare.",
    helpRunWave: "Only this wave (else every sheet of the questionnaire).",
    helpScoreOutside: "Score with an outside module too (the file of an allowed program); may be repeated.",
    about: { "Program \($0), \(englishCount($1, "byte", "bytes"))." },
    digest: { "SHA-256 digest: \($0)" },
    allowAdvice:
      "The module gets answers without codes, names and classes, and runs contained: no network, no files of yours. What it "
      + "computes, and whether that is right, this program cannot tell: allow what comes from somebody you trust, and compare the "
      + "digest with them.",
    allowQuestion: "Allow it? (yes/no): ",
    yes: ["yes", "y", "да", "д"],
    allowed: { "Allowed: \($0) (\($1)). To take it back: orientir module withdraw \($1)" },
    allowedAlready: { "This program is allowed already: \($0). Nothing was changed." },
    notAllowed: "Not allowed.",
    withdrawn: { "Permission taken back: \($0) (\($1)). Scores that are stored stay." },
    outsideHeading: "Outside modules of this workspace:",
    outsideColumns: ["program", "digest", "module", "permission"],
    allowedOn: { "allowed since \($0)" },
    neverAllowed: "never allowed",
    withdrawnOn: { "permission taken back \($0)" },
    described: { "What the module says of itself for \($0):" },
    neverRun: "The module has not been run yet: orientir module run or try will tell what it gives.",
    output: { "\($0): \($1), \($3 ? "whole, " : "")\($2)" },
    reasons: "Why there may be no score:",
    scoring: "Outside module",
    ran: { count, questionnaire, mark in
      "\(questionnaire): \(englishCount(count, "sheet", "sheets")) scored by the outside module \(mark)"
    },
    nothingToRun: { "Nothing to score: this program has scored every sheet already (\($0))." },
    secondOpinion: {
      "\($1) does not name the program \($0): its scores are added to the questionnaire's own as a second opinion."
    },
    traceValue: { "\($0): \($1)" },
    traceReason: { "\($0): no score – \($1)" },
    traceSource: { "outside module \($0), file \($1)\($2.isEmpty ? "" : ", scored on \($2)")" },
    traceWay: "how it came to this number only the module knows: see its sources (orientir module show)",
    tryContained:
      "The trial is contained and uses made-up sheets: the module sees no pupil's answers, so no permission is needed.",
    tryChecks: {
      switch $0 {
      case .handshake: "handshake: the module says who it is and what it gives"
      case .sheets: "made-up sheets are scored, all within the declared ranges"
      case .repeatable: "a second run gives the same"
      case .order: "the order of the sheets changes nothing"
      case .alone: "a sheet alone is scored as among others"
      case .missing: "sheets without answers, declined ones, questions not shown"
      case .edges: "answers at the edges: the least and the greatest"
      case .odd: "questions and gaps that the module does not know"
      case .broken: "broken lines get no score"
      case .empty: "no sheets at all"
      case .many: "a full batch"
      }
    },
    tryHolds: "yes",
    tryFails: "NO ",
    tryOpen: "—  ",
    tryFound: { "Found: \(englishCount($0, "breach", "breaches"))." },
    tryClean:
      "No breach found. Whether the scoring itself is right a trial cannot tell: compare it with examples of its source.",
    tryTime: { "\(englishCount($0, "sheet", "sheets")) in \($1) ms" },
    complaints: "The module said:",
    finding: {
      switch $0 {
      case .failed(let failure): FailureWords.english.text(failure)
      case .differs(let output): "“\(output)” came out differently for the same answers"
      case .otherDescription: "the module described itself differently, though it was run for the same"
      case .scoredNonsense: "a line that holds no sheet got a score"
      case .slow(let milliseconds): "too slow: \(milliseconds) ms a sheet"
      }
    },
    notAllowedError: { "the outside module \($0) is not allowed (digest \($1))" },
    notAllowedHint: {
      "try it: orientir module try \($0); if you trust it, allow it: orientir module allow \($0)"
    },
    confirmationMissing: "a permission is given by a person, and there is no confirmation",
    confirmationHint: "answer “yes” to the question or, if you are sure, add --yes.",
    noSuchPermission: { "there is no allowed module “\($0)”" },
    noSuchPermissionHint: "orientir module list shows what is allowed.",
    outsideWithStored: "--outside scores a file of answers; it is not for stored sheets",
    outsideWithStoredHint:
      "give --answers FILE, or score what is stored: orientir module run FILE --questionnaire Q",
    notScored: { "the outside module \($0) scored nothing: \($1)" },
    failure: .english)
}

extension FailureWords {
  static let english = FailureWords(
    text: { failure in
      switch failure {
      case .badName(let name):
        "the program's name “\(name)” will not do: letters, digits, dot, hyphen and underscore are legal"
      case .notAProgram(let name):
        "“\(name)” is no program: the file must begin with “#!” or be an executable (ELF)"
      case .tooLarge(let name, let most): "the program “\(name)” is larger than allowed (\(most >> 20) MiB)"
      case .containmentMissing(let names):
        "outside modules run contained only, and programs for that are missing: \(names.joined(separator: ", "))"
      case .containmentFailed(let message): "the containment could not be set up: \(message)"
      case .cannotStart:
        "the program did not start: its interpreter (the file's first line) is missing, or it is for another system"
      case .timedOut(let seconds): "it did not finish within \(seconds) s and was stopped"
      case .processorTimeSpent(let seconds): "it spent \(seconds) s of processor time and was stopped"
      case .killed(let signal): "the system stopped it (signal \(signal))"
      case .ended(let status): "it ended with error \(status)"
      case .refused(let text): "the module does not score this questionnaire: \(text.named(in: .english))"
      case .otherProtocol(let version): "the module speaks protocol \(version), this program knows protocol 1"
      case .badLine(let line, let problem): "line \(line) of the reply: \(Self.english(problem))"
      case .tooFewLines(let got, let expected): "the reply has \(got) lines, \(expected) are needed"
      case .tooManyLines(let expected): "the reply has more than \(expected) lines"
      case .otherOutputs(let expected, let got):
        "the questionnaire declares the scores \(expected.joined(separator: ", ")), the module \(got.joined(separator: ", "))"
      case .takenOutput(let id): "the questionnaire has a score “\(id)” already"
      case .unstable(let output):
        "the first sheet was scored twice and “\(output)” came out differently; such scores cannot be trusted"
      case .changedDescription:
        "the module describes itself otherwise than in an earlier run of the same program"
      }
    },
    containmentHint: {
      "install them (Debian and Ubuntu: apt-get install \(FailureWords.packages($0))); modules are never run without containment."
    },
    containmentFailedHint:
      "user namespaces may be forbidden on this system; ask its administrator. Modules are never run without containment.",
    fileHint: "what the file must be: Documentation/OutsideModules.md",
    moduleHint: "nothing of its reply was taken. To show its author: orientir module try FILE",
    refusedHint: "name the questionnaire that the module is written for: --questionnaire Q")

  private static func english(_ problem: ReplyProblem) -> String {
    switch problem {
    case .tooLong(let most): "longer than \(most) bytes"
    case .notUTF8: "no UTF-8 text"
    case .notJSON: "no JSON"
    case .repeatedField(let name): "“\(name)” is given twice"
    case .unknownField(let name): "unknown field “\(name)”"
    case .missingField(let name): "the field “\(name)” is missing"
    case .wrongValue(let field, let needs):
      "\(field.isEmpty ? "line" : "field “\(field)”"): \(english(needs))"
    case .wrongSheet(let expected): "sheet \(expected) is due here"
    case .unknownOutput(let id): "the module did not declare a score “\(id)”"
    case .missingOutput(let id): "the score “\(id)” is missing"
    case .notFinite(let id): "the score “\(id)” is no finite number"
    case .outOfRange(let id): "the score “\(id)” is outside its declared range"
    case .notWhole(let id): "the score “\(id)” is declared whole and is not"
    case .unknownReason(let id): "the score “\(id)”: instead of a number stands none of the declared reasons"
    case .tooMany(let field, let most): "the field “\(field)” has more than \(most)"
    }
  }

  private static func english(_ needs: ReplyProblem.Needed) -> String {
    switch needs {
    case .object: "an object {…} is needed"
    case .list: "a list […] that is not empty is needed"
    case .number: "a number is needed, for example 0 or 1.5"
    case .identifier: "a name of small letters, digits and hyphens is needed"
    case .version: "a version is needed, for example 1.0.0"
    case .text(let most): "a text without control characters is needed, 1 to \(most) characters"
    case .texts: "a text in both languages is needed: {\"ru\": …, \"en\": …}"
    case .range: "a number not below from is needed"
    case .oneOf(let names): "one of these is needed: \(names.joined(separator: ", "))"
    case .score: "a number or {\"reason\": …} is needed"
    }
  }
}
