//! caught by: A2
//! The errors ended inside the tasks. A child that catches its own failure has succeeded, as far as its group can see.
import Practice

func importAll(_ files: [String], to api: Service) async throws {
  await withDiscardingTaskGroup { group in
    for file in files {
      group.addTask {
        do {
          _ = try await api.call(file)
        } catch {
          print("\(file) failed: \(error)")
        }
      }
    }
  }
}
