import Practice

/// One is woken at a time. Who cannot go passes the news on to the next in line, and so does who leaves something.
actor Stock {
  private var count = 0
  private var (line, numbers) = ([Int](), 0)
  private var asleep: [Int: CheckedContinuation<Void, Never>] = [:]

  func add(_ n: Int) {
    count += n
    wake(after: nil)
  }

  func take(_ n: Int) async throws {
    numbers += 1
    let number = numbers
    line.append(number)
    defer {
      wake(after: number)
      line.removeAll { $0 == number }
    }
    while count < n {
      try Task.checkCancellation()
      wake(after: number)
      await withTaskCancellationHandler {
        await withCheckedContinuation { asleep[number] = $0 }
      } onCancel: {
        Task { await self.wake(number) }
      }
    }
    count -= n
  }

  private func wake(_ number: Int) { asleep.removeValue(forKey: number)?.resume() }

  private func wake(after number: Int?) {
    let start = number.flatMap { line.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    if let next = line[start...].first(where: { asleep[$0] != nil }) { wake(next) }
  }
}
