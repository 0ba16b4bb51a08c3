import Practice

/// A class that sends arrivals and departures to one task, which alone knows who is there. Whoever waits is a stream.
final class Barrier: Sendable {
  private enum Message: Sendable {
    case arrives(Int, AsyncStream<Bool>.Continuation)
    case leaves(Int)
  }

  private let mailbox: AsyncStream<Message>.Continuation
  private let clerk: Task<Void, Never>
  private let numbers = Numbers()

  init(parties: Int) {
    let (messages, mailbox) = AsyncStream.makeStream(of: Message.self)
    self.mailbox = mailbox
    clerk = Task {
      var present: [(number: Int, answer: AsyncStream<Bool>.Continuation)] = []
      for await message in messages {
        switch message {
        case .arrives(let number, let answer):
          present.append((number, answer))
          if present.count == parties {
            for party in present { party.answer.yield(true) }
            present = []
          }
        case .leaves(let number):
          for party in present where party.number == number { party.answer.yield(false) }
          present.removeAll { $0.number == number }
        }
      }
    }
  }

  deinit { clerk.cancel() }

  func arrive() async throws {
    let number = await numbers.next()
    let (answers, answer) = AsyncStream.makeStream(of: Bool.self)
    mailbox.yield(.arrives(number, answer))
    let isComplete = await withTaskCancellationHandler {
      // In a task of its own, which nobody cancels: the clerk has the last word.
      await Task {
        for await isComplete in answers { return isComplete }
        return false
      }.value
    } onCancel: {
      mailbox.yield(.leaves(number))
    }
    if !isComplete { throw CancellationError() }
  }
}

private actor Numbers {
  private var last = 0

  func next() -> Int {
    last += 1
    return last
  }
}
