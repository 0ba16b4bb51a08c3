import Practice

func checksum(_ blocks: [Block]) async throws -> Int {
  var total = 0
  for block in blocks {
    total += block.sum()
    // Gives up the core, and throws in a cancelled task.
    try await Task.sleep(for: .zero)
  }
  return total
}
