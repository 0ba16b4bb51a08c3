import Practice

/// Owns the letters that are on their way.
actor Mailroom {
  private var letters: [Int: Task<Void, Never>] = [:]
  private var lastNumber = 0

  func send(_ letter: String, through api: Service) {
    lastNumber += 1
    let number = lastNumber
    letters[number] = Task(name: letter) {
      do {
        _ = try await api.call(letter)
      } catch {
        //: What `publish` cannot hear any more, the owner does.
        mark("the owner hears of it")
        print(error)
      }
      letters[number] = nil
    }
  }

  /// Stops what is still on its way, and waits until it has ended.
  func close() async {
    let left = letters.values
    for letter in left { letter.cancel() }
    for letter in left { await letter.value }
  }
}

@main struct Owned {
  static func main() async throws {
    let api = Service("api")
    api.fail("newsletter", "mailbox full", after: .milliseconds(300))
    let closing = ContinuousClock.now + .milliseconds(400)

    let mailroom = Mailroom()
    await mailroom.send("newsletter", through: api)
    mark("publish is over")
    print("published")
    //: The server serves others until it is closed.
    try await Task.sleep(until: closing)
    await mailroom.close()
  }
}
