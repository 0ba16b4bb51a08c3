//! fails like: none
import Practice

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  let winner = try await withThrowingTaskGroup(of: String.self) { group in
    for key in keys {
      group.addTask {
        _ = try await api.call(key)
        return key
      }
    }
    var failure: any Error = NoCandidates()
    while let result = await group.nextResult() {
      switch result {
      case .success(let key):
        group.cancelAll()
        return key
      case .failure(let error): failure = error
      }
    }
    throw failure
  }
  return try await api.call(winner)
}
