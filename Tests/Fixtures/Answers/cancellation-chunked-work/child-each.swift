import Practice

func checksum(_ blocks: [Block]) async throws -> Int {
  try await withThrowingTaskGroup(of: Int.self) { group in
    var total = 0
    for block in blocks {
      group.addTask {
        try Task.checkCancellation()
        return block.sum()
      }
      // One at a time: the others' cores are not ours to fill.
      total += try await group.next() ?? 0
      await Task.yield()
    }
    return total
  }
}
