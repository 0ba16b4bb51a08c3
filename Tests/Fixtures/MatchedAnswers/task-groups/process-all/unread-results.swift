//! fails like: never-consumed
import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  await withTaskGroup(of: Result<Int, any Error>.self) { group in
    for item in items {
      group.addTask {
        do {
          try await work(item)
          return .success(item)
        } catch {
          return .failure(error)
        }
      }
    }
  }
}
