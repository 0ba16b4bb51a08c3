//! fails like: none
import Practice

func fetchEach(_ keys: [String], from api: Service) async -> [Result<String, any Error>] {
  await withTaskGroup(of: Void.self) { group in
    for key in keys { group.addTask { _ = try? await api.call(key) } }
  }
  return keys.map { _ in .failure(CancellationError()) }
}
