//! fails like: keeps-only-good
import Practice

func fetchEach(_ keys: [String], from api: Service) async -> [Result<String, any Error>] {
  var found: [String: String] = [:]
  await withTaskGroup(of: [String: String].self) { group in
    for key in keys {
      group.addTask { if let answer = try? await api.call(key) { [key: answer] } else { [:] } }
    }
    for await pair in group { found.merge(pair) { $1 } }
  }
  return keys.compactMap { found[$0].map { .success($0) } }
}
