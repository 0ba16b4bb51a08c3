//! fails like: cancels-and-leaves
import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  let (done, report) = AsyncThrowingStream<Int, any Error>.makeStream()
  let tasks = items.map { item in
    Task {
      do {
        try await work(item)
        report.yield(item)
      } catch {
        report.finish(throwing: error)
      }
    }
  }
  defer { for task in tasks { task.cancel() } }
  var open = Set(items)
  if open.isEmpty { return }
  for try await item in done {
    open.remove(item)
    if open.isEmpty { return }
  }
  throw CancellationError()
}
