//! caught by: C5
//! You asked the others to stop and did not wait until they had. Cancelling is a request; whoever made the tasks has to see them end.
import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  let (endings, report) = AsyncStream.makeStream(of: Result<Void, any Error>.self)
  let tasks = items.map { item in
    Task {
      do {
        report.yield(.success(try await work(item)))
      } catch {
        report.yield(.failure(error))
      }
    }
  }
  try await withTaskCancellationHandler {
    var missing = items.count
    var reports = endings.makeAsyncIterator()
    while missing > 0, let ending = await reports.next() {
      if case .failure(let error) = ending {
        tasks.forEach { $0.cancel() }
        throw error
      }
      missing -= 1
    }
    try Task.checkCancellation()
  } onCancel: {
    tasks.forEach { $0.cancel() }
  }
}
