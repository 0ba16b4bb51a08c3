//! caught by: F6
//! Your caller was cancelled, and you took it for the end of the list: a cancelled `for await` ends quietly, and the line below it runs.
import Practice

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  let (results, report) = AsyncStream.makeStream(of: Result<String, any Error>.self)
  let tasks = keys.map { key in
    Task {
      do {
        report.yield(.success(try await api.call(key)))
      } catch {
        report.yield(.failure(error))
      }
    }
  }
  defer { tasks.forEach { $0.cancel() } }

  var failure: any Error = NoCandidates()
  for await result in results.prefix(keys.count) {
    switch result {
    case .success(let answer): return answer
    case .failure(let error): failure = error
    }
  }
  throw failure
}
