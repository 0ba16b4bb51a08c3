//! caught by: crash
//! The `!` met a nil: a group without children has no next result, so without candidates there is nothing to unwrap.
import Practice

func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  try await withThrowingTaskGroup(of: String.self) { group in
    for key in keys {
      group.addTask { try await api.call(key) }
    }
    // swift-format-ignore: NeverForceUnwrap
    var result = await group.nextResult()!
    while case .failure = result, let another = await group.nextResult() {
      result = another
    }
    group.cancelAll()
    return try result.get()
  }
}
