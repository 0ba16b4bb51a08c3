//! fails like: catch-and-print
import Practice

private actor Tally {
  private(set) var failures = 0
  func count() { failures += 1 }
}

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  let tally = Tally()
  await withDiscardingTaskGroup { group in
    for item in items {
      group.addTask {
        do { try await work(item) } catch { await tally.count() }
      }
    }
  }
  if await tally.failures == items.count, !items.isEmpty { throw CancellationError() }
}
