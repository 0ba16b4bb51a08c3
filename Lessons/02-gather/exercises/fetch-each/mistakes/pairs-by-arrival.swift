//! caught by: C2
//! Results were paired with keys in order of arrival; they are in the order of the keys only if each carries its index.
import Practice

func fetchEach(_ keys: [String], from api: Service) async -> [Result<String, any Error>] {
  await withTaskGroup(of: Result<String, any Error>.self) { group in
    for key in keys {
      group.addTask {
        do {
          return .success(try await api.call(key))
        } catch {
          return .failure(error)
        }
      }
    }
    var results: [Result<String, any Error>] = []
    for await result in group {
      results.append(result)
    }
    return results
  }
}
