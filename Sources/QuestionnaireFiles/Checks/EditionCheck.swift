import Digests
import Language
import QuestionnaireModel

/// Whether the version was raised since an older edition, so that nobody mistakes one key for another.
public enum EditionCheck {
  /// What is wrong between two editions of one questionnaire; `place` is the newer one's version.
  ///
  /// Nothing where their ids differ, where they are the same edition or where the newer one's version is higher.
  public static func findings(_ newer: Questionnaire, against older: Questionnaire, at place: SourceLocation)
    -> [Finding]
  {
    guard newer.id == older.id, newer.version <= older.version else { return [] }
    let (new, old) = (newer.identity, older.identity)
    guard new.version < old.version else {
      guard new.digest != old.digest else { return [] }
      let next = Version(old.version.major, old.version.minor, old.version.patch + 1)
      return [
        Finding(
          .error, rule: "version", at: place,
          LocalizedText(
            ru:
              "опросник изменён (\(old.digest.short) → \(new.digest.short)), а версия осталась \(old.version); "
              + "поднимите её, например до \(next): иначе прежние и новые ответы не различить",
            en:
              "the questionnaire has changed (\(old.digest.short) → \(new.digest.short)), but its version is still "
              + "\(old.version); raise it, for example to \(next): else old and new answers cannot be told apart"
          ))
      ]
    }
    return [
      Finding(
        .error, rule: "version", at: place,
        LocalizedText(
          ru: "версия \(new.version) ниже прежней \(old.version); напишите более высокую, чем \(old.version)",
          en:
            "the version \(new.version) is lower than the earlier \(old.version); write one above \(old.version)"
        ))
    ]
  }
}
