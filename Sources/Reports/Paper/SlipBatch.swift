import Digests
import Language

/// Codes to be handed out on paper: the slips and the list are made from the same batch, in the same order.
public struct SlipBatch: Sendable {
  /// One code with what is written beside it.
  public struct Slip: Hashable, Sendable {
    public var code: PupilCode
    public var schoolClass: String?
    public var school: String?

    /// Makes a slip.
    public init(code: PupilCode, schoolClass: String? = nil, school: String? = nil) {
      (self.code, self.schoolClass, self.school) = (code, schoolClass, school)
    }
  }

  /// By school, class and code.
  public let slips: [Slip]
  /// What will be answered: a questionnaire's or programme's title.
  public var title: String?
  public var wave: String?
  public var language: InterfaceLanguage

  /// Makes a batch; texts are made safe, the slips are put in order.
  public init(_ slips: [Slip], title: String? = nil, wave: String? = nil, language: InterfaceLanguage) {
    self.slips = slips.map {
      Slip(code: $0.code, schoolClass: Self.safe($0.schoolClass), school: Self.safe($0.school))
    }.sorted(by: Self.precedes)
    (self.title, self.wave, self.language) = (Self.safe(title), Self.safe(wave), language)
  }

  /// The slips of each school and class, in order.
  var classes: [[Slip]] {
    var classes: [[Slip]] = []
    for slip in slips {
      if let last = classes.last?.last, last.school == slip.school, last.schoolClass == slip.schoolClass {
        classes[classes.count - 1].append(slip)
      } else {
        classes.append([slip])
      }
    }
    return classes
  }

  /// «Класс 9А · Осень 2026 · Школа 1»: a school's name may be long and is cut where there is no room.
  func heading(of slip: Slip, _ words: SlipWords) -> String {
    [slip.schoolClass.map(words.schoolClass), wave, slip.school].compactMap { $0 }.joined(separator: " · ")
  }

  private static func safe(_ text: String?) -> String? {
    let words = text.map { SafeText($0, limit: 200).text.split(separator: " ") } ?? []
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private static func precedes(_ left: Slip, _ right: Slip) -> Bool {
    for key in [\Slip.school, \.schoolClass] as [KeyPath<Slip, String?> & Sendable]
    where left[keyPath: key] != right[keyPath: key] {
      return alphabeticallyPrecedes(left[keyPath: key] ?? "", right[keyPath: key] ?? "")
    }
    return left.code < right.code
  }
}
