import Practice

func checksum(_ blocks: [Block]) async throws -> Int {
  let worker = Task { () throws -> Int in
    var (total, next) = (0, blocks.startIndex)
    while next < blocks.endIndex {
      await Task.yield()
      if Task.isCancelled { throw CancellationError() }
      total += blocks[next].sum()
      next += 1
    }
    return total
  }
  return try await withTaskCancellationHandler {
    try await worker.value
  } onCancel: {
    worker.cancel()
  }
}
