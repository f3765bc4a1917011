import QuestionnaireModel

/// What was keyed into a cell; a cell that was not reached has no value.
public enum KeyedValue: Hashable, Sendable {
  /// Nothing is marked on the paper.
  case leftOut
  case answer(Answer)

  /// The answer; `nil` where nothing is marked.
  public var answer: Answer? {
    if case .answer(let answer) = self { answer } else { nil }
  }
}

/// How the work goes: sheets done and how long they took.
public struct KeyingPace: Hashable, Sendable {
  public var sheets: Int
  /// From a sheet's code to its storing, all sheets together.
  public var milliseconds: Int
  /// The last sheet.
  public var lastMilliseconds: Int

  /// Makes a pace.
  public init(sheets: Int = 0, milliseconds: Int = 0, lastMilliseconds: Int = 0) {
    (self.sheets, self.milliseconds, self.lastMilliseconds) = (sheets, milliseconds, lastMilliseconds)
  }

  /// Seconds a sheet, rounded up; 0 before the first.
  public var seconds: Int { sheets > 0 ? (milliseconds / sheets + 999) / 1_000 : 0 }

  /// Counts a sheet.
  public mutating func count(_ taken: Int) {
    sheets += 1
    milliseconds += max(0, taken)
    lastMilliseconds = max(0, taken)
  }
}

/// What a key did beyond the screen.
public enum KeyingEffect: Hashable, Sendable {
  /// A cell changed: to be made durable before the next key is read; `nil` where it was cleared.
  case keep(column: String, KeyedValue?)
  /// A key that means nothing here.
  case beep
  /// Store the sheet: every cell was keyed in.
  case store
  /// Go on with another sheet; what was keyed in waits.
  case putAside
  /// Forget what was keyed in.
  case drop
  /// End the work; what was keyed in waits.
  case leave
}
