//! fails like: yields-only
import Practice

func checksum(_ blocks: [Block]) async throws -> Int {
  let worker = Task {
    var total = 0
    for block in blocks {
      await Task.yield()
      if !Task.isCancelled { total += block.sum() }
    }
    return total
  }
  return await worker.value
}
