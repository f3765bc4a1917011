import Language

/// What kind of sign a remark rests on; remarks of one family say the same thing in other words.
///
/// A sheet on which two families agree deserves a closer look than one with two remarks of the same family (Curran 2016, Meade & Craig 2012:
/// several independent indices, never one).
public enum RemarkFamily: String, CaseIterable, Hashable, Sendable {
  /// Answers faster than they can be read.
  case speed
  /// The same answer again and again.
  case monotony
  /// Answers that contradict one another.
  case inconsistency
  /// Directions not followed, things affirmed that hardly anybody can affirm.
  case attention
  /// Much left out.
  case gaps
  /// A pattern that is unusual among the others.
  case pattern
  /// Answers that show a too favourable picture.
  case image

  /// The sign's name, for «совпали признаки: …».
  public var title: LocalizedText {
    switch self {
    case .speed: LocalizedText(ru: "скорость ответов", en: "speed")
    case .monotony: LocalizedText(ru: "однообразие ответов", en: "monotony")
    case .inconsistency: LocalizedText(ru: "противоречия между ответами", en: "contradictions")
    case .attention: LocalizedText(ru: "внимание к вопросам", en: "attention to the questions")
    case .gaps: LocalizedText(ru: "пропуски", en: "gaps")
    case .pattern: LocalizedText(ru: "необычный рисунок ответов", en: "an unusual pattern")
    case .image: LocalizedText(ru: "желание выглядеть лучше", en: "a favourable picture")
    }
  }
}

/// How much a sheet asks to be looked at; nothing is excluded, the psychologist decides.
public enum Attention: Int, Comparable, CaseIterable, Hashable, Sendable {
  case none
  /// At least one remark.
  case remark
  /// Remarks of at least two independent families.
  case strong

  /// The attention that the families of a sheet's remarks ask for.
  public init(_ families: some Sequence<RemarkFamily>) {
    let different = Set(families).count
    self = different == 0 ? .none : different == 1 ? .remark : .strong
  }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
