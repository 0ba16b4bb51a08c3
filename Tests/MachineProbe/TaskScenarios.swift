import Practice

private actor Account {
  private(set) var balance = 0
  func deposit(_ amount: Int) { balance += amount }
  func slowly() async { try? await Task.sleep(for: .milliseconds(10)) }
}

private struct Refused: Error {}

let taskScenarios: [String: Scenario] = [
  "kinds": {
    async let child: Void = Task.yield()
    await withTaskGroup(of: Void.self) { group in group.addTask(name: "in a group") {} }
    await Task(name: "plain") {}.value
    await Task.detached(name: "apart") {}.value
    await Task.immediate(name: "at once") { await Task.yield() }.value
    await child
  },
  "immediate": {
    let creator = Task.detached(name: "creator") {
      Task.immediate(name: "through") { mark("through") }
      let parked = Task.immediate(name: "parked") {
        mark("parked")
        try? await Task.sleep(for: .milliseconds(5))
      }
      mark("created")
      await Task.yield()
      Task.immediate(name: "last") { mark("last") }
      await parked.value
    }
    await creator.value
  },
  "outcomes": {
    let failed = Task(name: "fails") { throw Refused() }
    let cancelled = Task(name: "is cancelled") { try await Task.sleep(for: .seconds(60)) }
    let deaf = Task(name: "goes on") { _ = try? await Task.sleep(for: .seconds(60)) }
    try await Task.sleep(for: .milliseconds(5))
    cancelled.cancel()
    deaf.cancel()
    _ = await (failed.result, cancelled.result, deaf.result)
  },
  "waits": {
    let account = Account()
    let sleeper = Task(name: "sleeper") { try? await Task.sleep(for: .milliseconds(20)) }
    let parked = Task(name: "parked") {
      await withCheckedContinuation { continuation in Task(name: "waker") { continuation.resume() } }
    }
    await withTaskGroup(of: Void.self) { group in
      group.addTask(name: "member") { try? await Task.sleep(for: .milliseconds(5)) }
    }
    await account.deposit(1)
    await parked.value
    await sleeper.value
  },
  "hops": {
    let account = Account()
    await withTaskGroup(of: Void.self) { group in
      for index in 1...3 {
        group.addTask {
          await account.deposit(index)
          mark("deposited \(index)")
        }
      }
    }
  },
]
