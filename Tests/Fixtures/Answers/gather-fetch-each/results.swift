import Practice

/// The error of a child, with the place of its key.
private struct Missed: Error {
  let index: Int
  let error: any Error
}

/// A throwing group that is asked for results: a child that throws cancels nobody until its error leaves the body.
func fetchEach(_ keys: [String], from api: Service) async -> [Result<String, any Error>] {
  await withThrowingTaskGroup(of: (Int, String).self) { group in
    for (index, key) in keys.enumerated() {
      group.addTask {
        do {
          return (index, try await api.call(key))
        } catch {
          throw Missed(index: index, error: error)
        }
      }
    }
    var results: [Int: Result<String, any Error>] = [:]
    while let result = await group.nextResult() {
      switch result {
      case .success((let index, let answer)): results[index] = .success(answer)
      case .failure(let missed as Missed): results[missed.index] = .failure(missed.error)
      case .failure: break
      }
    }
    return keys.indices.compactMap { results[$0] }
  }
}
