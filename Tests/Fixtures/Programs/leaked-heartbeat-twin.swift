//! A heartbeat is cancelled and waited for by the function that started it.
import Practice

func work(_ api: Service) async throws -> String {
  let heartbeat = Task(name: "heartbeat") {
    while !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(5))
    }
  }
  let answer = try await api.call("work")
  heartbeat.cancel()
  await heartbeat.value
  return answer
}

@main enum HeartbeatExercise: Exercise {
  static let checks = [
    Check("C1", "leaves nothing behind", .schedules(50)) { world in
      let api = world.service(latency: .milliseconds(20))
      _ = try await world.learner { try await work(api) }
    }
  ]
}
