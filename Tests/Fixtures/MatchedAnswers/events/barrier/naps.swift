//! fails like: none
import Practice

actor Barrier {
  private let parties: Int
  private var (here, round) = (0, 0)

  init(parties: Int) { self.parties = parties }

  func arrive() async throws {
    let mine = round
    here += 1
    if here == parties {
      here = 0
      round += 1
    }
    do {
      while round == mine { try await Task.sleep(for: .milliseconds(5)) }
    } catch {
      if round == mine { here -= 1 }
      throw error
    }
  }
}
