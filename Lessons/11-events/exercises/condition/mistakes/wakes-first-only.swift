//! caught by: O1
//! What was added reached only the first in line, who needs more. The one behind it could go, and was not told: wake all who might.
import Practice

actor Stock {
  private var count = 0
  private var waiting: [(ticket: Int, wake: CheckedContinuation<Void, Never>)] = []
  private var tickets = 0

  func add(_ n: Int) {
    count += n
    if !waiting.isEmpty { waiting.removeFirst().wake.resume() }
  }

  func take(_ n: Int) async throws {
    while count < n {
      try Task.checkCancellation()
      tickets += 1
      let ticket = tickets
      await withTaskCancellationHandler {
        await withCheckedContinuation { waiting.append((ticket, $0)) }
      } onCancel: {
        Task { await wake(ticket) }
      }
    }
    count -= n
  }

  private func wake(_ ticket: Int) {
    guard let place = waiting.firstIndex(where: { $0.ticket == ticket }) else { return }
    waiting.remove(at: place).wake.resume()
  }
}
