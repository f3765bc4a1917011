import Digests
import QuestionnaireModel
import ResultStore

/// Draws new codes and issues them.
struct CodeDraw {
  private let context: Context
  private let workspace: Workspace

  init(_ context: Context, _ workspace: Workspace) { (self.context, self.workspace) = (context, workspace) }

  /// Draws until none was issued before; the chance of a clash is one in a million million.
  func issue(_ count: Int, _ attributes: PupilAttributes) throws -> [PupilCode] {
    var generator = context.environment.generator
    while true {
      var codes: Set<PupilCode> = []
      while codes.count < count { codes.insert(.random(using: &generator)) }
      let list = codes.sorted()
      do {
        try workspace.results.issue(list, attributes: attributes, at: try context.moment)
        return list
      } catch StoreError.codeTaken { continue }
    }
  }
}
