//! fails like: none
import Practice

actor Stock {
  private var count = 0
  private var line: [CheckedContinuation<Void, Never>] = []

  func add(_ n: Int) {
    count += n
    let woken = line
    line = []
    for waiter in woken { waiter.resume() }
  }

  func take(_ n: Int) async throws {
    while count < n {
      await withCheckedContinuation { line.append($0) }
    }
    count -= n
  }
}
