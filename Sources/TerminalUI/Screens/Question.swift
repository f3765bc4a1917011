import Administration
import Language
import QuestionnaireModel

/// The item shown, in words: what both drivers put on the screen.
struct Question: Hashable, Sendable {
  /// How it is answered.
  enum Form: Hashable, Sendable {
    /// One of these; the index of the present answer.
    case one([String], chosen: Int?)
    /// Several of these; the indices of the present marks.
    case several([String], marked: Set<Int>)
    /// The present answer as text.
    case number(NumberRange, present: String)
    case text(lines: Int, present: String)
    case note

    var options: [String] {
      switch self {
      case .one(let options, _), .several(let options, _): options
      default: []
      }
    }
  }

  /// One of several ratings.
  struct Part: Hashable, Sendable {
    /// From 1.
    var number: Int
    var count: Int
    var text: String
  }

  /// Index in the questionnaire's file.
  let item: Int
  let title: String
  let section: String
  let progress: Sitting.Progress
  let minutesLeft: Int
  let prompt: String
  let part: Part?
  let help: String
  let hint: String?
  let form: Form
  /// The options' codes; empty where they have none.
  let codes: [String]
  let mayLeaveOut: Bool
  /// Whether the pupil may say that he or she does not want to answer.
  let mayDecline: Bool
  /// Whether no mark at all is an answer.
  let mayBeNone: Bool
  /// Whether the item, or the part shown, has an answer or was left out.
  let isSettled: Bool

  /// The item that a sitting shows; `nil` where it shows none.
  init?(_ sitting: Sitting, _ words: Words) {
    guard case .item(let index) = sitting.step else { return nil }
    let questionnaire = sitting.questionnaire
    let shown = questionnaire.items[index]
    let text = { (localized: LocalizedText) in
      SafeText(localized[sitting.language] ?? "", lines: .kept).text.trimmed
    }
    item = index
    title = text(questionnaire.title)
    section = questionnaire.sections.first { $0.items.contains(shown.id) }.map { text($0.title) } ?? ""
    progress = sitting.progress
    minutesLeft = sitting.minutesLeft
    help = text(shown.help)
    mayLeaveOut = sitting.mayLeaveOut(index)
    mayDecline = sitting.mayDecline(index)
    if case .multiple(_, 0, _) = shown.kind { mayBeNone = true } else { mayBeNone = false }
    let answer = sitting.answers[shown.id]
    let isPassed = answer != nil || sitting.standing(of: index) == .skipped
    var (part, hint, codes, isSettled): (Part?, String?, [String], Bool) = (nil, nil, [], isPassed)
    switch shown.kind {
    case .choice(let options):
      codes = options.map(\.code)
      var chosen: Int?
      if case .choice(let code)? = answer { chosen = codes.firstIndex(of: code) }
      form = .one(options.map { text($0.text) }, chosen: chosen)
    case .rating(let response, _):
      let steps = questionnaire.response(response)?.steps ?? []
      var chosen: Int?
      if case .rating(let value)? = answer { chosen = steps.firstIndex { $0.value == value } }
      form = .one(steps.map { text($0.text) }, chosen: chosen)
    case .ratings(let parts):
      let place = min(sitting.part, max(0, parts.count - 1))
      let steps =
        parts.indices.contains(place) ? questionnaire.response(parts[place].response)?.steps ?? [] : []
      let value = parts.indices.contains(place) ? sitting.ratings(of: index)[parts[place].id] : nil
      form = .one(steps.map { text($0.text) }, chosen: steps.firstIndex { $0.value == value })
      isSettled = value != nil
      if parts.indices.contains(place) {
        part = Part(number: place + 1, count: parts.count, text: text(parts[place].text))
      }
    case .multiple(let options, let atLeast, let atMost):
      codes = options.map(\.code)
      let marks = sitting.marks(of: index)
      form = .several(
        options.map { text($0.text) }, marked: Set(codes.indices.filter { marks.contains(codes[$0]) }))
      hint = words.severalHint(atLeast, min(atMost, options.count), options.count)
    case .number(let range):
      var present = ""
      if case .number(let scaled)? = answer {
        present = words.number(Fraction(scaled, over: range.scale))
      }
      form = .number(range, present: present)
      hint = words.numberHint(
        words.number(range.from), words.number(range.to), text(range.unit), range.decimals)
    case .text(let lines):
      var present = ""
      if case .text(let typed)? = answer { present = typed }
      form = .text(lines: lines, present: present)
      hint = words.textHint(sitting.mayLeaveOut(index))
    case .note:
      form = .note
      isSettled = true
    }
    let asked = text(shown.text)
    prompt = asked.isEmpty ? words.generalQuestion(form.options.count) : asked
    (self.part, self.hint, self.codes, self.isSettled) = (part, hint, codes, isSettled)
  }

  /// The event for the option with an index, where one option is the answer.
  func event(choosing option: Int, in sitting: Sitting) -> SittingEvent? {
    let shown = sitting.questionnaire.items[item]
    switch shown.kind {
    case .choice(let options):
      return options.indices.contains(option) ? .answer(.choice(options[option].code)) : nil
    case .rating(let response, _):
      let steps = sitting.questionnaire.response(response)?.steps ?? []
      return steps.indices.contains(option) ? .answer(.rating(steps[option].value)) : nil
    case .ratings(let parts):
      guard parts.indices.contains(sitting.part) else { return nil }
      let steps = sitting.questionnaire.response(parts[sitting.part].response)?.steps ?? []
      return steps.indices.contains(option) ? .rate(steps[option].value) : nil
    case .multiple(let options, _, _):
      return options.indices.contains(option) ? .toggle(options[option].code) : nil
    case .number, .text, .note: return nil
    }
  }
}

extension String {
  /// Without blanks and line ends at either end.
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
