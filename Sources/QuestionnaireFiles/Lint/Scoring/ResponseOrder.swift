import QuestionnaireModel

/// The values of a response scale ascend.
enum ResponseOrder: LintRule {
  static let id = "response-order"

  static func check(_ draft: Draft, _ report: inout Report) {
    for (response, node) in zip(draft.questionnaire.responses, draft.responses) {
      let values = response.steps.map(\.value)
      for index in values.indices.dropFirst() where values[index] <= values[index - 1] {
        let place = node.nearest(String(index), "value").place
        error(
          &report, at: place,
          ru:
            "значение \(values[index]) стоит после \(values[index - 1]); расположите значения по возрастанию",
          en:
            "the value \(values[index]) stands after \(values[index - 1]); put the values in ascending order")
      }
    }
  }
}
