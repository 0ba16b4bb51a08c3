//! fails like: none
import Practice

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  try await withThrowingTaskGroup(of: String.self) { group in
    for key in keys { group.addTask { try await api.call(key) } }
    var (last, failure) = (String?.none, NoCandidates() as any Error)
    while let result = await group.nextResult() {
      do { last = try result.get() } catch { failure = error }
    }
    guard let last else { throw failure }
    return last
  }
}
