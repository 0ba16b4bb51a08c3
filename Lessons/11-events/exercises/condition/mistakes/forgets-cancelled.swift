//! caught by: O3
//! One that had left was still served, and what it got is gone. Take it off the list when it leaves.
import Practice

actor Stock {
  private var count = 0
  private var line: [(ticket: Int, n: Int, wake: CheckedContinuation<Void, any Error>?)] = []
  private var tickets = 0

  func add(_ n: Int) {
    count += n
    for waiter in line where waiter.n <= count {
      count -= waiter.n
      waiter.wake?.resume()
      line.removeAll { $0.ticket == waiter.ticket }
    }
  }

  func take(_ n: Int) async throws {
    if count >= n {
      count -= n
      return
    }
    tickets += 1
    let ticket = tickets
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { line.append((ticket, n, $0)) }
    } onCancel: {
      Task { await leave(ticket) }
    }
  }

  private func leave(_ ticket: Int) {
    guard let place = line.firstIndex(where: { $0.ticket == ticket }) else { return }
    line[place].wake?.resume(throwing: CancellationError())
    line[place].wake = nil
  }
}
