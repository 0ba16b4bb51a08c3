//! fails like: first-completed
import Practice

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  let first = await withTaskGroup(of: Result<String, any Error>.self) { group in
    for key in keys {
      group.addTask {
        do { return .success(try await api.call(key)) } catch { return .failure(error) }
      }
    }
    defer { group.cancelAll() }
    return await group.next()
  }
  guard let first else { throw NoCandidates() }
  return try first.get()
}
