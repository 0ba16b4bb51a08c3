//! caught by: C3
//! One failure cancelled its siblings; let each child catch its own, and not throw it again.
import Practice

actor Results {
  private var byIndex: [Int: Result<String, any Error>] = [:]

  func store(_ result: Result<String, any Error>, at index: Int) {
    byIndex[index] = result
  }

  func all(_ count: Int) -> [Result<String, any Error>] {
    (0..<count).compactMap { byIndex[$0] }
  }
}

func fetchEach(_ keys: [String], from api: Service) async -> [Result<String, any Error>] {
  let results = Results()
  try? await withThrowingTaskGroup(of: Void.self) { group in
    for (index, key) in keys.enumerated() {
      group.addTask {
        do {
          await results.store(.success(try await api.call(key)), at: index)
        } catch {
          await results.store(.failure(error), at: index)
          throw error
        }
      }
    }
    for try await _ in group {}
  }
  return await results.all(keys.count)
}
