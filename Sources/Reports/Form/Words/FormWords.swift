import Language

/// What the browser form says: `{1}` stands for a value, `{1:one|few|many}` for a number with its noun.
///
/// One property a message, so that a language that lacks one does not compile; the page gets them by their names.
struct FormWords: Sendable {
  let begin: String
  let next: String
  let back: String
  let skip: String
  let decline: String
  let review: String
  let decimalMark: String

  // The first page
  let codeAbout: String
  let codeLabel: String
  let codeHint: String
  let codeInvalid: String
  let codeAmbiguous: String
  let codeOther: String
  let noCodeAbout: String
  let yourCode: String
  let earlierAnswers: String
  let offline: String
  let sealedPromise: String
  let openPromise: String
  let noStorage: String
  let noSealingTitle: String
  let noSealing: String
  let resumeTitle: String
  let resumeGoOn: String
  let resumeStartAgain: String
  let startAgainQuestion: String
  let startAgainAbout: String
  let startAgainYes: String
  let startAgainNo: String

  // Instructions and sections
  let facts: String
  let promise: String
  let goesOnAtOnce: String
  let keysHint: String
  let nextPart: String
  let sectionMinutes: String

  // A question
  let question: String
  let minutesLeft: String
  let settled: String
  let generalPair: String
  let generalChoice: String
  let leftOutBefore: String
  let markExactly: String
  let markSome: String
  let markAtLeast: String
  let markBetween: String
  let markAny: String
  let markAtMost: String
  let numberLabel: String
  let numberHint: String
  let numberHintUnit: String
  let textLabel: String
  let remaining: String
  let secondsLeft: String

  // Notices
  let chooseFirst: String
  let chooseOrSkip: String
  let cannotLeaveOut: String
  let partMissing: String
  let tooFewOne: String
  let tooFew: String
  let tooMany: String
  let standsAlone: String
  let notANumber: String
  let wholeNumber: String
  let tooManyDecimals: String
  let numberOutside: String
  let nothingBefore: String
  let notKept: String
  let itemOver: String
  let sectionOver: String

  // The review
  let reviewTitle: String
  let reviewAdvice: String
  let settledLeftOut: String
  let finish: String
  let finishAbout: String
  let missing: String
  let missingMany: String
  let preparing: String
  let sealingFailed: String
  let standingAnswered: String
  let standingPartly: String
  let standingLeftOut: String
  let standingOpen: String
  let standingClosed: String

  // The last page
  let readyTitle: String
  let readyAbout: String
  let fileTitle: String
  let fileName: String
  let saveFile: String
  let fileAbout: String
  let saved: String
  let textTitle: String
  let copy: String
  let textAbout: String
  let longText: String
  let lineLabel: String
  let copied: String
  let copyByHand: String
  let sealedNote: String
  let openNote: String
  let erase: String
  let eraseQuestion: String
  let eraseAbout: String
  let eraseYes: String
  let eraseNo: String
  let erased: String
  let erasedAbout: String

  // Without the script
  let noScript: String
  let oldBrowser: String

  /// The words of a language.
  static func of(_ language: InterfaceLanguage) -> FormWords { language == .russian ? .russian : .english }

  /// The words as the page takes them.
  var json: JSONValue {
    let members = Mirror(reflecting: self).children.compactMap { child -> (String, JSONValue)? in
      guard let name = child.label, let text = child.value as? String else { return nil }
      return (name, .text(text))
    }
    var words = Dictionary(members) { first, _ in first }
    words["standings"] = .sorted([
      "answered": .text(standingAnswered), "partly": .text(standingPartly), "leftOut": .text(standingLeftOut),
      "open": .text(standingOpen), "closed": .text(standingClosed),
    ])
    return .sorted(words)
  }
}
