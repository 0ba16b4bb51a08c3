import Practice

/// What became of each of `keys`, in the order of the keys: all asked for at once, no failure disturbing another.
func fetchEach(_ keys: [String], from api: Service) async -> [Result<String, any Error>] {
  await withTaskGroup(of: (Int, Result<String, any Error>).self) { group in
    for (index, key) in keys.enumerated() {
      group.addTask(name: key) {
        // The error ends here, as a value: the group never sees a child fail, so it has no reason to cancel the others.
        do {
          return (index, .success(try await api.call(key)))
        } catch {
          return (index, .failure(error))
        }
      }
    }

    var results = [Result<String, any Error>?](repeating: nil, count: keys.count)
    for await (index, result) in group {
      results[index] = result
    }
    return results.compactMap { $0 }
  }
}
