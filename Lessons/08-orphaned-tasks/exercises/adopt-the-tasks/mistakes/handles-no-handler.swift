//! caught by: A3
//! Cancelling you did not cancel them. To wait for a task's value is not to be its parent: somebody has to pass the cancellation on.
import Practice

func importAll(_ files: [String], to api: Service) async throws {
  let uploads = files.map { file in
    Task { _ = try await api.call(file) }
  }
  try await withThrowingTaskGroup(of: Void.self) { group in
    for upload in uploads {
      group.addTask { try await upload.value }
    }
    do {
      for try await _ in group {}
    } catch {
      for upload in uploads { upload.cancel() }
      throw error
    }
  }
}
