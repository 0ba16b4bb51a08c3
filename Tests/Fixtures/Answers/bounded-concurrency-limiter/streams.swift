import Practice

/// Each waiter has a stream of its own, in which it is told that the place is its own. The stream of a cancelled task just ends.
actor Limiter {
  private let limit: Int
  private var inside = 0
  private var queue: [(number: Int, call: AsyncStream<Void>.Continuation)] = []
  private var last = 0

  init(_ limit: Int) { self.limit = limit }

  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    if inside == limit {
      last += 1
      let number = last
      let (stream, call) = AsyncStream.makeStream(of: Void.self)
      queue.append((number, call))
      for await _ in stream { break }
      if queue.contains(where: { $0.number == number }) {
        queue.removeAll { $0.number == number }
        throw CancellationError()
      }
    } else {
      inside += 1
    }
    defer { next() }
    return try await body()
  }

  private func next() {
    guard !queue.isEmpty else {
      inside -= 1
      return
    }
    queue.removeFirst().call.yield()
  }
}
