import Practice

/// A race between the winners of two halves, down to single candidates.
func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  if keys.isEmpty { throw NoCandidates() }
  if keys.count == 1 { return try await api.call(keys[0]) }
  let middle = keys.count / 2
  return try await withThrowingTaskGroup(of: String.self) { group in
    group.addTask { try await firstSuccess(Array(keys[..<middle]), from: api) }
    group.addTask { try await firstSuccess(Array(keys[middle...]), from: api) }
    var failure: any Error = CancellationError()
    while let result = await group.nextResult() {
      switch result {
      case .success(let answer):
        group.cancelAll()
        return answer
      case .failure(let error): failure = error
      }
    }
    throw failure
  }
}
