import Language
import Testing

@Suite struct `Language of the interface` {
  @Test(arguments: [
    ([:], InterfaceLanguage.russian), (["LANG": "en_GB.UTF-8"], .english),
    (["LANG": "ru_RU.UTF-8"], .russian),
    (["LANG": "C"], .russian), (["LANG": "de_DE.UTF-8"], .russian), (["LANG": ""], .russian),
    (["LANG": "EN"], .english), (["LC_ALL": "en_US", "LANG": "ru_RU"], .english),
    (["LC_ALL": "", "LC_MESSAGES": "en_US", "LANG": "ru_RU"], .english),
    (["LC_ALL": "C", "LANG": "en_US"], .russian), (["ORIENTIR_LANG": "en", "LC_ALL": "ru_RU"], .english),
    (["ORIENTIR_LANG": "ru", "LC_ALL": "en_US"], .russian), (["ORIENTIR_LANG": "", "LANG": "en"], .english),
    (["LC_CTYPE": "en_US"], .russian),
  ])
  func `follows the environment in its order`(environment: [String: String], language: InterfaceLanguage) {
    #expect(InterfaceLanguage.preferred(in: environment) == language)
  }

  @Test func `tags compare and name themselves`() {
    #expect(InterfaceLanguage.russian.tag == .russian)
    #expect(LanguageTag.english < LanguageTag.russian)
    #expect(LanguageTag.russian.description == "ru")
  }
}
