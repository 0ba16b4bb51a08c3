import Practice
import Synchronization

private final class Ticket: Sendable {
  private let number = Mutex(0)

  func take(below end: Int) -> Int? {
    number.withLock { number in
      guard number < end else { return nil }
      defer { number += 1 }
      return number
    }
  }
}

func runPool(
  _ jobs: [Int], workers: Int, handle: @escaping @Sendable (Int) async throws -> Void
) async throws {
  let ticket = Ticket()
  let pool = (1...workers).map { number in
    Task(name: "worker \(number)") {
      while let place = ticket.take(below: jobs.count) {
        try Task.checkCancellation()
        try await handle(jobs[place])
      }
    }
  }
  try await withTaskCancellationHandler {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in pool {
        group.addTask {
          try await withTaskCancellationHandler {
            try await worker.value
          } onCancel: {
            worker.cancel()
          }
        }
      }
      for try await _ in group {}
    }
  } onCancel: {
    for worker in pool { worker.cancel() }
  }
}
