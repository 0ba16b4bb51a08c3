import Practice

/// The answers to `keys`, in the order of the keys: all asked for at once, given up together at the first failure.
func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  try await withThrowingTaskGroup(of: (Int, String).self) { group in
    for (index, key) in keys.enumerated() {
      group.addTask(name: key) { (index, try await api.call(key)) }
    }

    var answers = [String?](repeating: nil, count: keys.count)
    // A failure leaves the group by this loop; on the way out the group cancels the other children and waits for them.
    for try await (index, answer) in group {
      answers[index] = answer
    }
    // Nothing is dropped here: the loop ends only when every place is filled.
    return answers.compactMap { $0 }
  }
}
