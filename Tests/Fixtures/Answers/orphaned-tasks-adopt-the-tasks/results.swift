import Practice

func importAll(_ files: [String], to api: Service) async throws {
  let failure = await withTaskGroup(of: (any Error)?.self) { group -> (any Error)? in
    for file in files {
      group.addTask {
        do {
          _ = try await api.call(file)
          return nil
        } catch {
          return error
        }
      }
    }
    var first: (any Error)?
    for await failure in group {
      guard let failure, first == nil else { continue }
      first = failure
      group.cancelAll()
    }
    return first
  }
  if let failure { throw failure }
}
