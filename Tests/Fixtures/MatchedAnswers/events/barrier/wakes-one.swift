//! fails like: none
import Practice

actor Barrier {
  private let parties: Int
  private var here = 0
  private var line: [CheckedContinuation<Void, Never>] = []

  init(parties: Int) { self.parties = parties }

  func arrive() async throws {
    here += 1
    if here == parties {
      here = 0
      line.removeFirst().resume()
    } else {
      await withCheckedContinuation { line.append($0) }
    }
  }
}
