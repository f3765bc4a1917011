import Digests
import Language
import QuestionnaireModel
import Testing

@Suite struct `The canonical form` {
  private let sample = SampleQuestionnaire.make()

  @Test func `is JSON with sorted keys and without blanks`() {
    #expect(
      sample.canonicalForm.hasPrefix(
        #"{"bands":[{"basis":"answers","levels":[{"below":null,"from":"1","id":"all""#))
    #expect(sample.canonicalForm.hasSuffix(#""version":"1.0.0"}"#))
    #expect(sample.identity.digest == Digest(of: sample.canonicalForm))
    #expect(sample.identity.id == "sample" && sample.identity.version == Version(1, 0, 0))
  }

  @Test func `escapes quotes, backslashes and controls`() {
    var questionnaire = sample
    questionnaire.title = LocalizedText(ru: "а\"б\\в\n\u{1}", en: "e\u{301}")
    #expect(questionnaire.canonicalForm.contains(#""ru":"а\"б\\в\u000a\u0001""#))
    #expect(questionnaire.canonicalForm.contains("\"en\":\"e\u{301}\""))
  }

  /// Changes that bear on what is asked or how it is scored.
  static let changes: [(name: String, change: @Sendable (inout Questionnaire) -> Void)] = [
    ("id", { $0.id = "other" }), ("version", { $0.version = Version(1, 0, 1) }),
    ("construct", { $0.construct = .qualities }),
    ("title", { $0.title.texts[.english] = "Title" }), ("language", { $0.title.texts[.english] = nil }),
    ("grades", { $0.grades = 9...11 }), ("minutes", { $0.minutes = 6 }),
    ("authors", { $0.passport.authors = ["C"] }),
    ("purpose", { $0.passport.purpose = .empty }), ("theory", { $0.passport.theory = .empty }),
    ("licence", { $0.passport.licence = "MIT" }), ("status", { $0.passport.status = .reviewed }),
    ("norms", { $0.passport.norms = .provisional }), ("evidence", { $0.passport.evidence = .empty }),
    ("citations", { $0.passport.citations = [] }), ("instructions", { $0.instructions = .empty }),
    ("skipping", { $0.allowsSkipping = false }), ("response", { $0.responses[0].steps[0].value = 0 }),
    ("response text", { $0.responses[0].steps[0].text = .empty }),
    ("scale title", { $0.scales[0].title = .empty }),
    ("about", { $0.scales[0].about = .empty }), ("method", { $0.scales[0].method = .mean }),
    ("missing rule", { $0.scales[0].missingRule = .leaveOut }),
    ("at most", { $0.scales[0].missingAtMost = 1 }),
    ("ipsative", { $0.scales[0].isIpsative = true }), ("denominator", { $0.scales[0].denominator = 2 }),
    ("section title", { $0.sections[0].title = .empty }), ("section text", { $0.sections[0].text = .empty }),
    ("section items", { $0.sections[0].items.swapAt(0, 1) }), ("order", { $0.sections[0].order = .shuffled }),
    ("section minutes", { $0.sections[0].minutes = 3 }), ("item text", { $0.items[0].text = .empty }),
    ("help", { $0.items[0].help = LocalizedText(ru: "а", en: "b") }),
    ("required", { $0.items[0].isRequired = true }),
    ("condition", { $0.items[1].condition = .answered(item: "p") }),
    ("condition limit", { $0.items[2].condition = .atLeast(item: "r", Fraction(1)) }),
    ("item order", { $0.items.swapAt(0, 1) }),
    (
      "weight",
      { $0.items[1].kind = .rating(response: "five", credits: [Credit(scale: "s", weight: Fraction(2))]) }
    ),
    (
      "subtract",
      {
        $0.items[1].kind = .rating(
          response: "five", credits: [Credit(scale: "s", weight: Fraction(1), isSubtracted: true)])
      }
    ),
    ("options", { $0.items[0].kind = .choice(SampleQuestionnaire.options.reversed()) }),
    ("bounds", { $0.items[3].kind = .multiple($0.items[3].options, atLeast: 1, atMost: 3) }),
    ("lines", { $0.items[5].kind = .text(lines: 3) }), ("kind", { $0.items[6].kind = .text(lines: 1) }),
    ("module", { $0.scoring[0].module = "ranks" }),
    ("parameter", { $0.scoring[0].parameters[0].value = .text("s") }),
    ("validity", { $0.validity = [] }), ("basis", { $0.bands[0].basis = .source }),
    ("source", { $0.bands[0].source = "D" }),
    ("limit", { $0.bands[0].levels[0].from = Fraction(0) }),
    ("level name", { $0.bands[0].levels[0].name = .empty }),
    ("meaning", { $0.bands[0].levels[0].meaning.parent = .empty }),
  ]

  @Test func `changes with everything that is asked or scored`() {
    var digests: [Digest: String] = [sample.identity.digest: "nothing"]
    for (name, change) in Self.changes {
      var changed = sample
      change(&changed)
      let digest = changed.identity.digest
      #expect(digests[digest] == nil, "\(name) looks like \(digests[digest] ?? "")")
      digests[digest] = name
    }
  }

  @Test func `does not change with worked examples, nor with the order of response scales and credits`() {
    var changed = sample
    changed.examples = []
    changed.responses.reverse()
    #expect(changed.canonicalForm == sample.canonicalForm)
    let credits = [Credit(scale: "s", weight: Fraction(1)), Credit(scale: "a", weight: Fraction(1))]
    var (one, other) = (sample, sample)
    one.items[1].kind = .rating(response: "five", credits: credits)
    other.items[1].kind = .rating(response: "five", credits: credits.reversed())
    #expect(one.canonicalForm == other.canonicalForm)
  }
}
