import Language
import QuestionnaireModel
import Testing

@Suite struct `Texts that speak to their reader` {
  @Test(arguments: [
    ("Вы чаще соглашались.", true), ("Подумайте, что добавить.", true), ("Судя по вашим ответам, так.", true),
    ("Баллы в верхней трети.", false), ("Ребёнок чаще соглашался.", false), ("Выбор ещё впереди.", false),
    ("Событие прошло.", false),
  ])
  func `are told by their words`(text: String, isAddressed: Bool) {
    #expect(AddressedText.isAddressed(LocalizedText([.russian: text])) == isAddressed)
  }

  @Test func `are not shown to a parent in place of a text of their own`() {
    let pupil = LocalizedText(ru: "Вы чаще соглашались.", en: "You agreed more often.")
    let parent = LocalizedText(ru: "Ребёнок соглашался.", en: "Your child agreed.")
    let plain = LocalizedText(ru: "Баллы в верхней трети.", en: "The upper third.")
    #expect(AudienceText(pupil: pupil).shown(to: .parent) == .empty)
    #expect(AudienceText(pupil: pupil).shown(to: .pupil) == pupil)
    #expect(AudienceText(pupil: pupil).shown(to: .psychologist) == pupil)
    #expect(AudienceText(pupil: pupil, parent: parent).shown(to: .parent) == parent)
    #expect(AudienceText(pupil: plain).shown(to: .parent) == plain)
  }
}
