//! fails like: swallows-error
import Practice

func loadFeed(user id: Int, from api: Service) async throws -> [String] {
  let work = Task { () -> [String] in
    let name = try await api.call("users/\(id)")
    return try await api.call("feeds/\(name)").split(separator: ",").map(String.init)
  }
  return await withTaskCancellationHandler {
    switch await work.result {
    case .success(let posts): posts
    case .failure: []
    }
  } onCancel: {
    work.cancel()
  }
}
