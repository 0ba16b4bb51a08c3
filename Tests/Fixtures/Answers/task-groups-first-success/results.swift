import Practice

/// Children that do not throw, and a count of those who may still win.
func firstSuccess(_ keys: [String], from api: Service) async throws -> String {
  let decided = await withTaskGroup(of: (key: String, result: Result<String, any Error>).self) { group in
    for key in keys {
      group.addTask(name: key) {
        do {
          return (key, .success(try await api.call(key)))
        } catch {
          return (key, .failure(error))
        }
      }
    }
    var (hopeful, outcome) = (Set(keys), Result<String, any Error>.failure(NoCandidates()))
    for await (key, result) in group {
      hopeful.remove(key)
      outcome = result
      if (try? result.get()) != nil {
        group.cancelAll()
        break
      }
    }
    return outcome
  }
  return try decided.get()
}
