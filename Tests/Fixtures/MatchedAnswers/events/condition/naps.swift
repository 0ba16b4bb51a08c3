//! fails like: none
import Practice

actor Stock {
  private var count = 0

  func add(_ n: Int) { count += n }

  func take(_ n: Int) async throws {
    while count < n { try await Task.sleep(for: .milliseconds(5)) }
    count -= n
  }
}
