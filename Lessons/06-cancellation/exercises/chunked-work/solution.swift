import Practice

/// The sum of all blocks' sums.
///
/// - Throws: `CancellationError` when it is cancelled.
func checksum(_ blocks: [Block]) async throws -> Int {
  var total = 0
  for block in blocks {
    // Lets others have the core, such as the one who wants to cancel. It does not look.
    await Task.yield()
    try Task.checkCancellation()
    total += block.sum()
  }
  return total
}
