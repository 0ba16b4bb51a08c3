//! caught by: C1
//! Failures are collected, but one request at a time.
import Practice

func fetchEach(_ keys: [String], from api: Service) async -> [Result<String, any Error>] {
  var results: [Result<String, any Error>] = []
  for key in keys {
    do {
      results.append(.success(try await api.call(key)))
    } catch {
      results.append(.failure(error))
    }
  }
  return results
}
