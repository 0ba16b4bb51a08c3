//! fails like: detached
import Practice

func importAll(_ files: [String], to api: Service) async throws {
  let all = Task.detached {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for file in files {
        group.addTask { _ = try await api.call(file) }
      }
      for try await _ in group {}
    }
  }
  try await withTaskCancellationHandler {
    try await all.value
  } onCancel: {
    all.cancel()
  }
}
