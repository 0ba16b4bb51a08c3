//! fails like: none
import Practice

actor Barrier {
  private let parties: Int
  private var line: [CheckedContinuation<Void, Never>] = []

  init(parties: Int) { self.parties = parties }

  func arrive() async throws {
    try Task.checkCancellation()
    if line.count == parties - 1 {
      let round = line
      line = []
      for party in round { party.resume() }
    } else {
      await withCheckedContinuation { line.append($0) }
    }
  }
}
