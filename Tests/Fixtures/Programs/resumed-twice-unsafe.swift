//! An unsafe continuation is resumed a second time.
import Practice

actor Bell {
  private var waiting: [UnsafeContinuation<Void, Never>] = []

  func wait() async {
    await withUnsafeContinuation { waiting.append($0) }
  }

  func ring() {
    for guest in waiting {
      guest.resume()  // <- resumed-twice
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
