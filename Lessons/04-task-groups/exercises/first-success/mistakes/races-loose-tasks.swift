//! caught by: leaked-task
//! The losers outlived the race: plain tasks are nobody's children, and you returned while they went on.
import Practice

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  let (results, report) = AsyncStream.makeStream(of: Result<String, any Error>.self)
  for key in keys {
    Task {
      do {
        report.yield(.success(try await api.call(key)))
      } catch {
        report.yield(.failure(error))
      }
    }
  }
  var failure: any Error = NoCandidates()
  for await result in results.prefix(keys.count) {
    switch result {
    case .success(let answer): return answer
    case .failure(let error): failure = error
    }
  }
  throw failure
}
