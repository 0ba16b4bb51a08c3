//! fails like: starts-and-leaves
import Practice

func importAll(_ files: [String], to api: Service) async throws {
  await withTaskGroup(of: Void.self) { group in
    for file in files {
      group.addTask {
        Task.detached { try? await api.call(file) }
      }
    }
  }
}
