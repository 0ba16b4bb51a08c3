import Practice

/// A class whose state is kept by an actor: what has happened is a generation, and whoever waits, waits for the end of one.
final class Event: Sendable {
  private let board = Board()

  func wait() async throws {
    try Task.checkCancellation()
    let ticket = await board.ticket()
    let isSet = await withTaskCancellationHandler {
      await board.sleep(ticket)
    } onCancel: {
      Task { [board] in await board.give(up: ticket) }
    }
    if !isSet { throw CancellationError() }
  }

  func set() async { await board.set() }

  func clear() async { await board.clear() }
}

private actor Board {
  private var isSet = false
  private var tickets = 0
  private var gone: Set<Int> = []
  private var asleep: [Int: UnsafeContinuation<Bool, Never>] = [:]

  func ticket() -> Int {
    tickets += 1
    return tickets
  }

  func sleep(_ ticket: Int) async -> Bool {
    if isSet { return true }
    if gone.remove(ticket) != nil { return false }
    return await withUnsafeContinuation { asleep[ticket] = $0 }
  }

  func give(up ticket: Int) {
    if let sleeper = asleep.removeValue(forKey: ticket) {
      sleeper.resume(returning: false)
    } else {
      gone.insert(ticket)
    }
  }

  func set() {
    isSet = true
    for ticket in asleep.keys.sorted() { asleep.removeValue(forKey: ticket)?.resume(returning: true) }
  }

  func clear() { isSet = false }
}
