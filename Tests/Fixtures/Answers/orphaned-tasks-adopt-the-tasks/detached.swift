import Practice

// Detached on purpose: what a child would have had is handed over by hand.
func importAll(_ files: [String], to api: Service) async throws {
  let number = Import.importID
  try await withThrowingDiscardingTaskGroup { group in
    for file in files {
      group.addTask {
        let upload = Task.detached {
          _ = try await Import.$importID.withValue(number) { try await api.call(file) }
        }
        try await withTaskCancellationHandler {
          try await upload.value
        } onCancel: {
          upload.cancel()
        }
      }
    }
  }
}
