import Practice

/// The last one waits with the others, until those before it have been woken in the order they came.
actor Barrier {
  private let parties: Int
  private var line: [(number: Int, wake: CheckedContinuation<Bool, Never>)] = []
  private var numbers = 0

  init(parties: Int) { self.parties = parties }

  func arrive() async throws {
    numbers += 1
    let number = numbers
    let isComplete = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        line.append((number, continuation))
        guard line.count == parties else { return }
        let round = line
        line = []
        for party in round { party.wake.resume(returning: true) }
      }
    } onCancel: {
      Task { await self.leave(number) }
    }
    guard isComplete else { throw CancellationError() }
  }

  private func leave(_ number: Int) {
    guard let place = line.firstIndex(where: { $0.number == number }) else { return }
    line.remove(at: place).wake.resume(returning: false)
  }
}
