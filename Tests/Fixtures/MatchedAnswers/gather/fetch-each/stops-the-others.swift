//! fails like: throwing-group
import Practice

func fetchEach(_ keys: [String], from api: Service) async -> [Result<String, any Error>] {
  await withTaskGroup(of: (Int, Result<String, any Error>).self) { group in
    for (index, key) in keys.enumerated() {
      group.addTask {
        do { return (index, .success(try await api.call(key))) } catch { return (index, .failure(error)) }
      }
    }
    var results: [Int: Result<String, any Error>] = [:]
    for await (index, result) in group {
      results[index] = result
      if case .failure = result { group.cancelAll() }
    }
    return keys.indices.compactMap { results[$0] }
  }
}
