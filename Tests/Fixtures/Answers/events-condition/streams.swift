import Practice

/// Each one who waits has a stream in which it hears of everything that is added, and looks each time.
actor Stock {
  private var count = 0
  private var ears: [Int: AsyncStream<Void>.Continuation] = [:]
  private var last = 0

  func add(_ n: Int) {
    count += n
    for ear in ears.values { ear.yield() }
  }

  func take(_ n: Int) async throws {
    last += 1
    let number = last
    let (news, ear) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    ears[number] = ear
    defer { ears[number] = nil }
    // The first look needs no news.
    ear.yield()
    for await _ in news where count >= n {
      count -= n
      return
    }
    throw CancellationError()
  }
}
