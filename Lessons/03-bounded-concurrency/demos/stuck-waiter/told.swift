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
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { waiter = $0 }
    } onCancel: {
      //: Runs at the instant of the cancellation, but outside the actor: it has to ask to be let in.
      Task(name: "tell") { await giveUp() }
    }
  }

  private func giveUp() {
    waiter?.resume(throwing: CancellationError())
    waiter = nil
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

@main struct Told {
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
