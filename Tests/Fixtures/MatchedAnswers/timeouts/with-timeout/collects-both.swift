//! fails like: no-cancel-all
import Practice

func withTimeout<T: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
  let results = await withTaskGroup(of: Result<T, any Error>.self) { group in
    group.addTask {
      do { return .success(try await work()) } catch { return .failure(error) }
    }
    group.addTask {
      do {
        try await Task.sleep(for: limit)
        return .failure(TimedOut())
      } catch {
        return .failure(error)
      }
    }
    var results: [Result<T, any Error>] = []
    for await result in group { results.append(result) }
    return results
  }
  guard let first = results.first else { throw TimedOut() }
  return try first.get()
}
