//! fails like: catch-and-print
import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  await withTaskGroup(of: Void.self) { group in
    for item in items { group.addTask { try? await work(item) } }
    await group.waitForAll()
  }
}
