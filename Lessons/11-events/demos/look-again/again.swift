import Practice

actor Shelf {
  private(set) var count = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func add(_ n: Int) {
    count += n
    for waiter in waiting { waiter.resume() }
    waiting = []
  }

  func take(_ n: Int) async {
    //: Looks before it waits, and looks again when it is woken.
    while count < n {
      await withCheckedContinuation { waiting.append($0) }
    }
    count -= n
    mark("took \(n)")
  }
}

@main struct Again {
  static func main() async throws {
    let shelf = Shelf()

    await withDiscardingTaskGroup { group in
      for customer in ["Ada", "Ben"] {
        group.addTask(name: customer) { await shelf.take(1) }
      }
      group.addTask(name: "baker") {
        try? await Task.sleep(for: .milliseconds(20))
        mark("baked")
        await shelf.add(1)
        try? await Task.sleep(for: .milliseconds(20))
        print("left: \(await shelf.count)")
        await shelf.add(1)
      }
    }
  }
}
