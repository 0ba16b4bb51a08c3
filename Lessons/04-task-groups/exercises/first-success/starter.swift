import Practice

/// Asks all of `keys` at the same time and takes the first good answer.
///
/// - Throws: One candidate's error if all of them fail; `NoCandidates` if there are none.
func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  try await withThrowingTaskGroup(of: String.self) { group in
    for key in keys {
      group.addTask(name: key) { try await api.call(key) }
    }
    // FIRST_COMPLETED, then cancel what is pending.
    guard let first = try await group.next() else { throw NoCandidates() }
    group.cancelAll()
    return first
  }
}
