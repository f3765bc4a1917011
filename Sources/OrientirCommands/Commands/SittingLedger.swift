import Administration
import Digests
import Language
import QuestionnaireModel
import ResultStore

/// Makes the effects of one live sitting durable in the store.
final class SittingLedger {
  private let store: SittingStore
  private let sitting: SittingID
  private let moment: () throws -> Timestamp
  private let finish: (AnswerSheet) throws -> Void
  /// What the store holds, so that a move keeps the answer of the item that was left.
  private var mirror: RestoredSitting

  init(
    _ store: SittingStore, _ sitting: LiveSitting, moment: @escaping () throws -> Timestamp,
    finish: @escaping (AnswerSheet) throws -> Void
  ) {
    self.store = store
    self.sitting = sitting.id
    self.moment = moment
    self.finish = finish
    mirror = Self.restored(sitting)
  }

  /// What a stored sitting holds, as the sitting machine takes it.
  static func restored(_ sitting: LiveSitting) -> RestoredSitting {
    RestoredSitting(
      answers: sitting.answers,
      skipped: Set(sitting.entries.filter(\.value.isSkipped).keys),
      drafts: sitting.entries.compactMapValues(\.draft),
      milliseconds: sitting.entries.compactMapValues { $0.milliseconds >= 0 ? $0.milliseconds : nil },
      position: sitting.position.flatMap(SittingPosition.init(rawValue:)), sequence: sitting.sequence)
  }

  /// The port that drivers record through.
  var record: SittingRecord {
    SittingRecord { effect throws(SittingRecordError) in
      do {
        try self.write(effect)
      } catch let error as StoreError {
        throw Self.reason(error)
      } catch { throw .failed }
    }
  }

  private func write(_ effect: SittingEffect) throws {
    let now = try moment()
    switch effect {
    case .save(let saved):
      try store.record(
        sitting, item: saved.item, answer: saved.answer, isSkipped: saved.answer == nil,
        milliseconds: saved.milliseconds, sequence: saved.sequence, position: saved.next.rawValue, at: now)
    case .saveDraft(let saved):
      try store.record(
        sitting, item: saved.item, answer: mirror.answers[saved.item],
        isSkipped: mirror.skipped.contains(saved.item), draft: saved.draft, milliseconds: saved.milliseconds,
        sequence: saved.sequence, position: saved.next.rawValue, at: now)
    case .savePosition(let saved):
      if let item = saved.item {
        try store.record(
          sitting, item: item, answer: mirror.answers[item], isSkipped: mirror.skipped.contains(item),
          draft: mirror.drafts[item], milliseconds: saved.milliseconds,
          sequence: saved.sequence, position: saved.next.rawValue, at: now)
      } else {
        try store.move(sitting, to: saved.next.rawValue, sequence: saved.sequence, at: now)
      }
    case .finish(let sheet): try finish(sheet)
    case .call(let calls): try store.call(sitting, since: calls ? now : nil)
    case .interrupt: break
    }
    mirror.apply(effect)
  }

  private static func reason(_ error: StoreError) -> SittingRecordError {
    switch error {
    case .busy: .busy
    case .diskFull: .full
    case .readOnly, .notPermitted: .notWritable
    case .noLiveSitting, .sittingWentOn: .closed
    default: .failed
    }
  }
}
