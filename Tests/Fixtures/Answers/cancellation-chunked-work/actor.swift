import Practice

private actor Total {
  private(set) var value = 0

  func add(_ block: Block) throws {
    guard !Task.isCancelled else { throw CancellationError() }
    value += block.sum()
  }
}

func checksum(_ blocks: [Block]) async throws -> Int {
  let total = Total()
  for block in blocks {
    try await total.add(block)
    await Task.yield()
  }
  return await total.value
}
