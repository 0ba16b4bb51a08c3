//! The list of those who wait is emptied before they are woken.
import Practice

actor Bell {
  private var waiting: [UnsafeContinuation<Void, Never>] = []

  func wait() async {
    await withUnsafeContinuation { waiting.append($0) }
  }

  func ring() {
    let guests = waiting
    waiting = []
    for guest in guests {
      guest.resume()
    }
  }
}

@main struct Program {
  static func main() async {
    let bell = Bell()
    let guest = Task(name: "guest") {
      await bell.wait()
      try? await Task.sleep(for: .milliseconds(50))
    }
    try? await Task.sleep(for: .milliseconds(10))
    await bell.ring()
    await bell.ring()
    await guest.value
  }
}
