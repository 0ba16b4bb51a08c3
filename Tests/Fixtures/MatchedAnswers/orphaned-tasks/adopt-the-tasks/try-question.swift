//! fails like: swallows
import Practice

func importAll(_ files: [String], to api: Service) async throws {
  await withTaskGroup(of: String?.self) { group in
    for file in files {
      group.addTask { try? await api.call(file) }
    }
    for await answer in group where answer == nil {
      print("one of them failed")
    }
  }
}
