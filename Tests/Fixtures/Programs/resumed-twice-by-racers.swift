//! An answer and a timer both resume the same continuation when they come together.
import Practice
import Synchronization

func answerOrTimeout(_ api: Service) async -> String {
  var racers: [Task<Void, Never>] = []
  let text = await withCheckedContinuation { continuation in
    let answer = Task(name: "answer") {
      guard let text = try? await api.call("a") else { return }
      continuation.resume(returning: text)  // <- resumed-twice?
    }
    let timer = Task(name: "timer") {
      guard (try? await Task.sleep(for: .milliseconds(50))) != nil else { return }
      continuation.resume(returning: "too late")  // <- resumed-twice?
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
