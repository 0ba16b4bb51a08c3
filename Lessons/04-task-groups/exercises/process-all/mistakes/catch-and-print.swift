//! caught by: C3
//! The child kept the error to itself: an error that is caught where it happens ends nothing and reaches nobody.
import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  await withDiscardingTaskGroup { group in
    for item in items {
      group.addTask {
        do {
          try await work(item)
        } catch {
          print("item \(item):", error)
        }
      }
    }
  }
}
