import Language
import ResultStore

extension ConsentWords {
  static let english = ConsentWords(
    helpGroup: "Consents to the use of data: record, withdraw, list.",
    helpRecord: "Record whose consent is there; without codes as a list of the class on the screen.",
    helpWithdraw: "Record that a consent was withdrawn or refused: no new sitting can begin under the code.",
    helpList: "Show who has a consent.",
    helpCodes: "Codes whose consent is there.",
    helpAll: "All codes of the class.",
    helpFile: "A file of codes, one a line.",
    helpForm: "How the consent was given: on paper or electronically.",
    helpOn: "The day on which it was signed (otherwise today).",
    helpUntil: "The last day on which it holds (otherwise until withdrawn).",
    helpBy: "Who signed: a legal representative or the pupil.",
    helpEdition: "Which edition of the consent's text was signed.",
    helpPurpose: "What for: testing, or transfer of data to others; each wants a consent of its own.",
    helpWithdrawnOn: "The day of the withdrawal (otherwise today).",
    helpPlain: "Line by line, without a screen.",
    recorded: { noted, left in
      "Consent recorded: \(englishCount(noted, "code", "codes"))"
        + (left > 0 ? "; unchanged: \(left) (there already, or withdrawn)." : ".")
    },
    nothingMarked: "Nothing was marked, nothing was changed.",
    withdrawn: { "The consent is withdrawn from \($0): no new sitting can begin under this code." },
    refused: {
      "There was no consent, a refusal of \($0) is recorded: no sitting can begin under this code."
    },
    withdrawnAdvice:
      "Sheets that were handed in before are still in the workspace. To leave a sheet out of reports: orientir answers void.",
    columns: ["code", "school", "class", "consent", "given by"],
    standing: { standing in
      switch standing {
      case .missing: "none"
      case .given(let consent):
        "since \(consent.givenOn.map(\.description) ?? "—")" + (consent.until.map { " until \($0)" } ?? "")
      case .expired(let consent): "ended \(consent.until.map(\.description) ?? "—")"
      case .withdrawn(let consent):
        (consent.givenOn == nil ? "refused " : "withdrawn ")
          + (consent.withdrawnOn.map(\.description) ?? "—")
      }
    },
    giver: { $0 == .pupil ? "pupil" : "representative" },
    summary: { all, given, missing, expired, withdrawn in
      "Codes: \(all); consent: \(given), none: \(missing), ended: \(expired), withdrawn or refused: \(withdrawn)."
    },
    legalDay: "a date is needed, such as 2026-09-01",
    legalPastDay: "a date no later than today is needed, such as 2026-09-01",
    legalUntil: "a date no earlier than the day of the consent is needed",
    legalEdition: "the name of an edition is needed, such as “September 2026”",
    codesNeeded: "it was not said whose consents to record",
    codesNeededHint:
      "name a class (--class 9А opens a list), a whole class (--class 9А --all), codes, or a file of them (--codes FILE).",
    twoWays: "both --all and single codes",
    twoWaysHint: "one of them is needed: the whole class (--all), or codes.",
    outsideClass: { "not of the class named: \(englishCount($0, "code", "codes")); nothing was recorded" },
    outsideClassHint: "orientir code list shows which codes are in the class.",
    badLines: { file, lines in
      "‘\(file)’ has lines that are no code: \(lines.map(String.init).joined(separator: ", ")); nothing was recorded"
    },
    badLinesHint: "correct these lines: one code a line, as it stands on the slip."
  )
}
