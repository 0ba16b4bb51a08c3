//! fails like: no-cancel
import Practice

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  var winner: String?
  var failure: any Error = NoCandidates()
  await withTaskGroup(of: Result<String, any Error>.self) { group in
    for key in keys {
      group.addTask {
        do { return .success(try await api.call(key)) } catch { return .failure(error) }
      }
    }
    for await result in group {
      if case .failure(let error) = result { failure = error }
      winner = try? result.get()
      if winner != nil { break }
    }
  }
  guard let winner else { throw failure }
  return winner
}
