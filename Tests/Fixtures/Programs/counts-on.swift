//! Cancelled, a function counts on to its end.
import Practice

actor Tally {
  private(set) var count = 0
  func add() { count += 1 }
}

func countEverything() async throws -> Int {
  let tally = Tally()
  try? await Task.sleep(for: .milliseconds(10))
  for _ in 1...5_000 {
    await tally.add()  // <- ignores-cancellation?
  }  // <- ignores-cancellation?
  return await tally.count  // <- ignores-cancellation?
}

@main enum CountExercise: Exercise {
  static let checks = [
    Check("C1", "ends when it is cancelled", .cancelAtEverySuspension) { world in
      switch await world.outcome({ try await countEverything() }) {
      case .success, .failure(is CancellationError): break
      case .failure(let error): throw error
      }
    }
  ]
}
