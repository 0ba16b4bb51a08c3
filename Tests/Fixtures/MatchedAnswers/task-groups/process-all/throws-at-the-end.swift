//! fails like: wait-for-all
import Practice

func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  var errors: [any Error] = []
  await withTaskGroup(of: Result<Void, any Error>.self) { group in
    for item in items {
      group.addTask {
        do { return .success(try await work(item)) } catch { return .failure(error) }
      }
    }
    for await case .failure(let error) in group { errors.append(error) }
  }
  if let first = errors.first { throw first }
}
