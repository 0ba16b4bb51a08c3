//! caught by: A4
//! Detached tasks start with no task-local values: whose import they belong to is lost on the way.
import Practice

func importAll(_ files: [String], to api: Service) async throws {
  try await withThrowingDiscardingTaskGroup { group in
    for file in files {
      group.addTask {
        let upload = Task.detached { _ = try await api.call(file) }
        try await withTaskCancellationHandler {
          try await upload.value
        } onCancel: {
          upload.cancel()
        }
      }
    }
  }
}
