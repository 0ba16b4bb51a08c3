//! fails like: returns-part
import Practice

func checksum(_ blocks: [Block]) async throws -> Int {
  var (total, index) = (0, 0)
  while !Task.isCancelled && index < blocks.count {
    total += blocks[index].sum()
    index += 1
    await Task.yield()
  }
  return total
}
