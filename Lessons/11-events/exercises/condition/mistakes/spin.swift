//! caught by: livelock
//! A task that yields until there is enough is always ready to run, and burns a core. Suspend, and let `add` wake you.
import Practice

actor Stock {
  private var count = 0

  func add(_ n: Int) { count += n }

  func take(_ n: Int) async throws {
    while count < n {
      try Task.checkCancellation()
      await Task.yield()
    }
    count -= n
  }
}
