//! caught by: S3
//! You look at the flag and keep the core. On one core everybody waits for your last block, also the one who wants to cancel you.
import Practice

func checksum(_ blocks: [Block]) async throws -> Int {
  var total = 0
  for block in blocks {
    try Task.checkCancellation()
    total += block.sum()
  }
  return total
}
