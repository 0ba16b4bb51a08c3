import Practice

/// Whoever adds ends the present and begins the next: each one who waits holds on to the present it came to.
actor Stock {
  private final class Present: Sendable {
    let (stream, end) = AsyncStream.makeStream(of: Never.self)
  }

  private var count = 0
  private var presents: [Present] = []

  func add(_ n: Int) {
    count += n
    let past = presents
    presents.removeAll()
    for present in past { present.end.finish() }
  }

  func take(_ n: Int) async throws {
    while true {
      if count >= n { break }
      if Task.isCancelled { throw CancellationError() }
      let present = Present()
      presents.append(present)
      for await _ in present.stream {}
      presents.removeAll { $0 === present }
    }
    count -= n
  }
}
