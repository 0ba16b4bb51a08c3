import Practice

/// One element at once, and one after each pause; it fails when a pause is cut short.
private struct Ticks: AsyncSequence, AsyncIteratorProtocol {
  let pause: Duration
  var number = 0

  init(every pause: Duration) { self.pause = pause }

  func makeAsyncIterator() -> Ticks { self }

  mutating func next() async throws -> Int? {
    if number > 0 { try await Task.sleep(for: pause) }
    number += 1
    return number
  }
}

func waitUntilReady(_ job: String, every pause: Duration, api: Service) async throws -> Int {
  for try await number in Ticks(every: pause) {
    if try await api.call(job) == "ready" { return number }
  }
  throw CancellationError()
}
