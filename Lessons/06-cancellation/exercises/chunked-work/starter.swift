import Practice

/// The sum of all blocks' sums.
///
/// - Throws: `CancellationError` when it is cancelled.
func checksum(_ blocks: [Block]) async throws -> Int {
  // The sum is right. It hears nobody and keeps its core until the end.
  var total = 0
  for block in blocks {
    total += block.sum()
  }
  return total
}
