import Practice

final class Entry { var number = 0 }

/// A semaphore of continuations, an `async let`, a stream and a task that hands over what it alone has made.
actor Turnstile {
  private var free = 1
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func enter() async {
    if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
  }
  func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}

actor Tally: Counting {
  private let turnstile = Turnstile()
  private var sum = 0

  func add(_ number: Int) async {
    await turnstile.enter()
    async let doubled = double(number)
    let entry = Entry()
    entry.number = number
    let (numbers, source) = AsyncStream.makeStream(of: Int.self)
    let feeder = Task {
      for _ in 0..<3 {
        source.yield(1)
        await Task.yield()
      }
      source.finish()
      return ["a", "b", "c"]
    }
    var count = 0
    for await one in numbers { count += one }
    let words = await feeder.value
    sum += await doubled - entry.number + count - words.count
    await turnstile.leave()
  }
  func total() -> Int { sum }

  private nonisolated func double(_ number: Int) async -> Int {
    let entry = Entry()
    entry.number = number
    await Task.yield()
    entry.number += number
    return entry.number
  }
}

func makeCounter() -> any Counting { Tally() }
