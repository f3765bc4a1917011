import ArgumentParser
import TerminalUI

extension Appearance.Theme: ExpressibleByArgument {}
extension Appearance.Spacing: ExpressibleByArgument {}

/// How the pupil's screens look at this seat.
///
/// What a pupil needs is not stored with the code: it would be a fact about the pupil. The seat has it, and F4 and F5 change it.
struct LooksOptions: ParsableArguments {
  @Option(help: .init(Spoken.words.session.helpTheme, valueName: "standard|contrast"))
  var theme: Appearance.Theme?
  @Option(help: .init(Spoken.words.session.helpSpacing, valueName: "normal|large"))
  var spacing: Appearance.Spacing?

  /// The options, else ORIENTIR_THEME and ORIENTIR_SPACING.
  func appearance(_ variables: [String: String]) throws -> Appearance {
    func variable<Value: RawRepresentable & CaseIterable>(_ name: String, _ type: Value.Type) throws -> Value?
    where Value.RawValue == String {
      guard let text = variables[name], !text.isEmpty else { return nil }
      guard let value = Value(rawValue: text) else {
        throw CommandError.badValue(
          option: name, value: text, legal: Value.allCases.map(\.rawValue).joined(separator: ", "))
      }
      return value
    }
    return Appearance(
      theme: try theme ?? variable("ORIENTIR_THEME", Appearance.Theme.self) ?? .standard,
      spacing: try spacing ?? variable("ORIENTIR_SPACING", Appearance.Spacing.self) ?? .normal)
  }
}
