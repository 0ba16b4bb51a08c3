import Practice

/// Each round is an object of its own, which ends when its last party arrives; the next arrival makes a new one.
actor Barrier {
  private final class Round {
    var members: Set<Int> = []
    var sleepers: [Int: Task<Void, Never>] = [:]
  }

  private let parties: Int
  private var round = Round()
  private var last = 0

  init(parties: Int) { self.parties = parties }

  func arrive() async throws {
    let mine = round
    last += 1
    let member = last
    mine.members.insert(member)
    if mine.members.count == parties {
      round = Round()
      mine.members.removeAll()
      for sleeper in mine.sleepers.values { sleeper.cancel() }
      return
    }
    let sleeper = Task { _ = try? await Task.sleep(for: .seconds(1_000_000_000)) }
    mine.sleepers[member] = sleeper
    await withTaskCancellationHandler {
      await sleeper.value
    } onCancel: {
      sleeper.cancel()
    }
    if mine.members.remove(member) != nil { throw CancellationError() }
  }
}
