//! fails like: last-waits-too
import Practice

actor Barrier {
  private let parties: Int
  private var here = 0
  private var line: [CheckedContinuation<Void, Never>] = []

  init(parties: Int) { self.parties = parties }

  func arrive() async throws {
    here += 1
    if here == parties {
      let round = line
      (here, line) = (0, [])
      for party in round { party.resume() }
    }
    await withCheckedContinuation { line.append($0) }
  }
}
