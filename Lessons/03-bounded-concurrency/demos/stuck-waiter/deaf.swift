import Practice

/// A door that lets one in, and one more wait before it.
actor Door {
  private var isTaken = false
  private var waiter: CheckedContinuation<Void, any Error>?

  func enter() async throws {
    guard isTaken else {
      isTaken = true
      return
    }
    //: Suspended until somebody resumes it. Cancelling the task does not.
    try await withCheckedThrowingContinuation { waiter = $0 }
  }

  func leave() {
    if let next = waiter {
      waiter = nil
      next.resume()
    } else {
      isTaken = false
    }
  }
}

@main struct Deaf {
  static func main() async throws {
    let door = Door()
    let api = Service("api", latency: .milliseconds(200))

    let holder = Task(name: "holder") {
      try await door.enter()
      _ = try await api.call("export")
      await door.leave()
    }
    try await Task.sleep(for: .milliseconds(5))

    let waiter = Task(name: "waiter") {
      defer { mark("gone") }
      try await door.enter()
      await door.leave()
    }
    try await Task.sleep(for: .milliseconds(5))

    mark("cancel")
    waiter.cancel()
    _ = await waiter.result
    try await holder.value
  }
}
