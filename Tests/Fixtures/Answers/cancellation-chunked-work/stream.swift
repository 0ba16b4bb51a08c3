import Practice

/// The sums of blocks, one at a time. It fails when it is cancelled.
private struct Sums: AsyncSequence {
  let blocks: [Block]

  struct Iterator: AsyncIteratorProtocol {
    var rest: ArraySlice<Block>

    mutating func next() async throws -> Int? {
      await Task.yield()
      if Task.isCancelled { throw CancellationError() }
      return rest.popFirst()?.sum()
    }
  }

  func makeAsyncIterator() -> Iterator { Iterator(rest: blocks[...]) }
}

func checksum(_ blocks: [Block]) async throws -> Int {
  try await Sums(blocks: blocks).reduce(0, +)
}
