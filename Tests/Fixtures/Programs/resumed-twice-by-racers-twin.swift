//! An answer and a timer ask whether the other came first.
import Practice
import Synchronization

final class Once: Sendable {
  private let wasAsked = Mutex(false)
  func isFirst() -> Bool {
    wasAsked.withLock { wasAsked in
      defer { wasAsked = true }
      return !wasAsked
    }
  }
}

func answerOrTimeout(_ api: Service) async -> String {
  let once = Once()
  var racers: [Task<Void, Never>] = []
  let text = await withCheckedContinuation { continuation in
    let answer = Task(name: "answer") {
      guard let text = try? await api.call("a") else { return }
      if once.isFirst() { continuation.resume(returning: text) }
    }
    let timer = Task(name: "timer") {
      guard (try? await Task.sleep(for: .milliseconds(50))) != nil else { return }
      if once.isFirst() { continuation.resume(returning: "too late") }
    }
    racers = [answer, timer]
  }
  for racer in racers {
    racer.cancel()
    await racer.value
  }
  return text
}

@main enum RacersExercise: Exercise {
  static let checks = [
    Check("C1", "one of the two answers", .racing(300)) { world in
      let api = world.service(latency: .milliseconds(20))
      _ = try await world.learner { await answerOrTimeout(api) }
    }
  ]
}
