//! fails like: none
import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  await withTaskGroup(of: Void.self) { group in
    for item in items {
      group.addTask {
        while (try? await work(item)) == nil, !Task.isCancelled {}
      }
    }
  }
}
