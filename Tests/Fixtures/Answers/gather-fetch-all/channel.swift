import Practice

/// Children send their answers through a channel to one that puts them in order.
func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  let channel = AsyncChannel<(Int, String)>()
  return try await withThrowingTaskGroup(of: [String]?.self) { group in
    group.addTask {
      var answers = [String?](repeating: nil, count: keys.count)
      var missing = keys.count
      if missing == 0 { return [] }
      for await (index, answer) in channel {
        answers[index] = answer
        missing -= 1
        if missing == 0 { break }
      }
      // A cancelled loop ends early; the group has thrown or is about to.
      return missing == 0 ? answers.compactMap(\.self) : nil
    }
    for (index, key) in keys.enumerated() {
      group.addTask {
        await channel.send((index, try await api.call(key)))
        return nil
      }
    }
    var result: [String]?
    for try await answers in group where answers != nil { result = answers }
    guard let result else { throw CancellationError() }
    return result
  }
}
