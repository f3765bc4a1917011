import Digests
import Foundation
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import ResultStore

@Suite(.serialized, .timeLimit(.minutes(20))) struct `Many at once` {
  /// One seat: begins a sitting, records some answers and finishes.
  @Sendable private static func sit(_ path: String, _ code: PupilCode, steps: Int) throws {
    let workspace = try Workspace.open(at: path)
    let sitting = StoreExample.sitting(code, id: "sitting-" + code.symbols)
    try workspace.sittings.begin(sitting)
    for step in 1...steps {
      try workspace.sittings.record(
        sitting.id, item: "item-\(step)", answer: .rating(step % 4), milliseconds: step, sequence: step,
        position: nil, at: StoreExample.noon)
      Thread.sleep(forTimeInterval: 0.01)
    }
    guard try workspace.sittings.sitting(sitting.id)?.entries.count == steps else {
      throw StoreError.noLiveSitting
    }
    _ = try workspace.finish(sitting.id, with: StoreExample.sheet(code), at: StoreExample.noon)
  }

  @Test func `thirty threads lose nothing`() throws {
    let example = try StoreExample()
    let codes = StoreExample.codes(30)
    let failures = FailureList()
    let path = example.path
    let threads = codes.map { code in
      let done = DispatchSemaphore(value: 0)
      Thread {
        do { try Self.sit(path, code, steps: 5) } catch { failures.add("\(error)") }
        done.signal()
      }.start()
      return done
    }
    for thread in threads { thread.wait() }
    #expect(failures.all.isEmpty)
    #expect(try example.results.countSheets() == 30)
    #expect(try example.sittings.liveSittings().isEmpty)
    #expect(try example.sittings.counts().map(\.finished) == [30])
    #expect(try example.workspace.check().isEmpty)
  }

  @Test func `eight processes lose nothing`() async throws {
    let example = try StoreExample()
    let path = example.path
    await withTaskGroup(of: Void.self) { group in
      for index in 0..<8 {
        group.addTask {
          await #expect(processExitsWith: .success) { [path = path as String, index = index as Int] in
            let codes = StoreExample.codes(32)
            for code in codes[(index * 4)..<(index * 4 + 4)] { try Self.sit(path, code, steps: 3) }
          }
        }
      }
    }
    #expect(try example.results.countSheets() == 32)
    #expect(try example.sittings.counts().map(\.finished) == [32])
    #expect(try example.workspace.check().isEmpty)
  }

  @Test func `creators of one workspace leave one that is whole`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("workspace")
    try FolderAccess.makeFolder(path)
    let failures = FailureList()
    let threads = (0..<8).map { _ in
      let done = DispatchSemaphore(value: 0)
      Thread {
        do throws(StoreError) { _ = try Workspace.create(at: path, now: StoreExample.noon) } catch {
          if case .alreadyExists = error {} else { failures.add("\(error)") }
        }
        done.signal()
      }.start()
      return done
    }
    for thread in threads { thread.wait() }
    #expect(failures.all.isEmpty)
    #expect(try Workspace.open(at: path).check().isEmpty)
  }
}

/// What went wrong on other threads.
private final class FailureList: @unchecked Sendable {
  private let lock = NSLock()
  private var texts: [String] = []
  var all: [String] { lock.withLock { texts } }
  func add(_ text: String) { lock.withLock { texts.append(text) } }
}
