import Practice

/// One child for the first item, one for all others; whichever fails throws it at the other through a stream.
func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  guard let first = items.first else { return }
  let rest = Array(items.dropFirst())
  let (endings, end) = AsyncThrowingStream<Void, any Error>.makeStream()
  async let one: Void = reporting(to: end) { try await work(first) }
  async let others: Void = reporting(to: end) { try await processAll(rest, with: work) }
  // The first ending: an error leaves here, and the child that still runs is cancelled and awaited.
  for try await _ in endings { break }
  _ = try await (one, others)
}

private func reporting(
  to end: AsyncThrowingStream<Void, any Error>.Continuation, _ work: @escaping @Sendable () async throws -> Void
) async throws {
  do {
    try await work()
    end.yield()
  } catch {
    end.finish(throwing: error)
    throw error
  }
}
