import Dispatch
import Synchronization

/// Waits for asynchronous work on the program's main thread, which belongs to nobody's thread pool.
enum Blocking {
  /// The value of some work, or its error.
  static func run<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) throws -> Value {
    let result = Mutex<Result<Value, any Error>?>(nil)
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      do {
        let value = try await work()
        result.withLock { $0 = .success(value) }
      } catch {
        result.withLock { $0 = .failure(error) }
      }
      done.signal()
    }
    done.wait()
    guard let outcome = result.withLock({ $0 }) else {
      preconditionFailure("the work has signalled without a result")
    }
    return try outcome.get()
  }
}
