//! Whoever resumes a continuation relies on going on before the one it woke.
//! fails: C1
import Practice
import Synchronization

final class Mailbox: Sendable {
  private struct State {
    var letter = "none"
    var reader: CheckedContinuation<Void, Never>?
  }
  private let state = Mutex(State())

  func wait() async -> String {
    await withCheckedContinuation { reader in state.withLock { $0.reader = reader } }
    return state.withLock { $0.letter }
  }

  var hasReader: Bool { state.withLock { $0.reader != nil } }

  func deliver(_ letter: String) {
    let reader = state.withLock { $0.reader }
    reader?.resume()
    state.withLock { $0.letter = letter }
  }
}

@main enum MailExercise: Exercise {
  static let checks = [
    Check("C1", "the letter is read", .schedules(1_000)) { world in
      let mailbox = Mailbox()
      let reader = world.start("reader") { await mailbox.wait() }
      try await world.learner {
        while !mailbox.hasReader { try await Task.sleep(for: .milliseconds(1)) }
        mailbox.deliver("hello")
      }
      let letter = try await reader.value
      try expect(letter == "hello", "The letter was \(letter).")
    }
  ]
}
