import Practice

func checksum(_ blocks: [Block]) async throws -> Int { try await sum(blocks[...]) }

private func sum(_ rest: ArraySlice<Block>) async throws -> Int {
  guard let block = rest.first else { return 0 }
  let first = block.sum()
  await Task.yield()
  try Task.checkCancellation()
  return try await first + sum(rest.dropFirst())
}
