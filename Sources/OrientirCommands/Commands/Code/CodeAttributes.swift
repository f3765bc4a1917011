import AnswerFiles
import ArgumentParser
import Language
import QuestionnaireModel

/// A yes or no on the command line.
enum YesOrNo: String, ExpressibleByArgument, CaseIterable, Sendable { case yes, no }

extension Sex: ExpressibleByArgument {}

/// What goes with a code.
struct CodeAttributes: ParsableArguments {
  @Option(name: .customLong("class"), help: .init(Spoken.words.help.schoolClass, valueName: "9А"))
  var schoolClass: String?
  @Option(help: .init(Spoken.words.help.grade, valueName: "1-12")) var grade: Int?
  @Option(help: .init(Spoken.words.help.school, valueName: "SCHOOL")) var school: String?
  @Option(help: .init(Spoken.words.help.profile, valueName: "PROFILE")) var profile: String?
  @Option(help: .init(Spoken.words.help.sex, valueName: "f|m")) var sex: Sex?
  @Option(help: .init(Spoken.words.help.specialNeeds, valueName: "yes|no")) var specialNeeds: YesOrNo?

  /// Whether nothing was named.
  var isEmpty: Bool {
    schoolClass == nil && grade == nil && school == nil && profile == nil && sex == nil && specialNeeds == nil
  }

  /// The attributes that were named, laid over earlier ones; a class brings its grade with it.
  func applied(to earlier: PupilAttributes = PupilAttributes(), _ words: CommandWords) throws
    -> PupilAttributes
  {
    var attributes = earlier
    if let schoolClass {
      let name = SafeText(schoolClass, limit: 40).text.trimmed
      attributes.schoolClass = name
      attributes.grade = PupilAttributes.grade(ofClass: name) ?? attributes.grade
    }
    if let grade {
      guard (1...12).contains(grade) else {
        throw CommandError.badValue(option: "--grade", value: "\(grade)", legal: words.workspace.legalGrade)
      }
      attributes.grade = grade
    }
    if let name = attributes.schoolClass, let named = PupilAttributes.grade(ofClass: name),
      let grade = attributes.grade, named != grade
    {
      throw CommandError.badValue(
        option: "--grade", value: "\(grade)", legal: words.workspace.legalGradeOfClass(name, named))
    }
    if let school { attributes.school = SafeText(school, limit: 200).text.trimmed }
    if let profile { attributes.profile = SafeText(profile, limit: 100).text.trimmed }
    if let sex { attributes.sex = sex }
    if let specialNeeds { attributes.specialNeeds = specialNeeds == .yes }
    return attributes
  }
}
