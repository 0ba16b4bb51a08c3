import Practice

/// Asks all of `keys` at the same time and takes the first good answer.
///
/// - Throws: One candidate's error if all of them fail; `NoCandidates` if there are none.
func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  try await withThrowingTaskGroup(of: String.self) { group in
    for key in keys {
      group.addTask(name: key) { try await api.call(key) }
    }

    // What to throw when nobody is left. Without candidates it stays as it is.
    var failure: any Error = NoCandidates()
    while let ending = await group.nextResult() {
      switch ending {
      case .success(let answer):
        // The scope waits for the others, so they have to be told.
        group.cancelAll()
        return answer
      case .failure(let error):
        failure = error
      }
    }
    throw failure
  }
}
