import Practice
import Synchronization

/// What is thrown by a queue that takes no more.
struct QueueClosed: Error {}

@main enum BoundedQueueChecks: Exercise {
  static let checks = [
    Check("Q1", "each item comes out once, in its producer's order", .racing(600)) { world in
      for consumers in [3, 1] {
        let queue = BoundedQueue<String>(capacity: 2)
        let taken = world.log()
        let run = await world.run {
          try await withThrowingDiscardingTaskGroup { group in
            for name in ["a", "b"] {
              group.addTask(name: "producer \(name)") {
                for number in 1...6 { try await queue.put("\(name)\(number)") }
              }
            }
            for number in 1...consumers {
              group.addTask(name: "consumer \(number)") {
                for _ in 1...(12 / consumers) {
                  taken.add(try await queue.take() ?? "nil")
                }
              }
            }
          }
        }
        try expect(run.error == nil, "Nobody was cancelled, and a queue \(run.summary) in the middle of its work.")
        let items = taken.entries
        try expect(!items.contains("nil"), "The queue was open, and a consumer got nil.")
        for name in ["a", "b"] {
          let put = (1...6).map { "\(name)\($0)" }
          let got = items.filter { $0.hasPrefix(name) }
          try expect(
            got.sorted() == put,
            "Put were \(World.list(put)); taken \(got.isEmpty ? "was none of them" : "were \(World.list(got))").")
          try expect(consumers > 1 || got == put, "One consumer took what producer \(name) had put as \(World.list(got)).")
        }
      }
    },

    Check("Q2", "no more is on its way than there is room for", .racing(400)) { world in
      let queue = BoundedQueue<Int>(capacity: 3)
      for item in 1...3 { try await queue.put(item) }
      let counts = Counts()
      counts.put(3)
      _ = await world.run {
        try await withThrowingDiscardingTaskGroup { group in
          for producer in 1...4 {
            group.addTask(name: "producer \(producer)") {
              for item in 1...3 {
                try await queue.put(10 * producer + item)
                counts.put(1)
              }
            }
          }
          group.addTask(name: "consumer") {
            for _ in 1...15 {
              try await Task.sleep(for: .milliseconds(10))
              counts.take()
              _ = try await queue.take()
            }
          }
        }
      }
      try expect(
        counts.most <= 3,
        "The capacity is 3, and at one time \(counts.most) more puts had returned than takes had begun: a producer did not wait.")
      await queue.close()
    },

    Check("Q3", "`nil` means that the queue is closed", .racing(400)) { world in
      let queue = BoundedQueue<Int>(capacity: 1)
      let (isClosed, early) = (Flag(), world.log())
      for number in 1...3 {
        world.start("consumer \(number)") {
          while try await queue.take() != nil { try await Task.sleep(for: .milliseconds(number)) }
          if !isClosed.isSet { early.add("consumer \(number)") }
        }
      }
      let run = await world.run {
        for item in 1...9 {
          try await queue.put(item)
          if item.isMultiple(of: 4) { try await Task.sleep(for: .milliseconds(5)) }
        }
        try await Task.sleep(for: .milliseconds(20))
      }
      isClosed.set()
      await queue.close()
      try expect(run.error == nil, "Nobody was cancelled, and the queue \(run.summary) in the middle of its work.")
      try expect(early.entries.isEmpty, "The queue was open, and \(World.list(early.entries)) got nil.")
    },

    Check("Q4", "`close` wakes everybody", .schedules(200)) { world in
      let empty = BoundedQueue<Int>(capacity: 1)
      let full = BoundedQueue<Int>(capacity: 1)
      let filling = await world.run { try await full.put(1) }
      try expect(filling, .ends(at: .zero), "There was room, and to put an item took time.")
      for number in 1...3 {
        world.start("consumer \(number)") {
          try await world.observe("consumer \(number)") {
            if let item = try await empty.take() { throw Surprise(text: "got \(item)") }
          }
        }
        world.start("producer \(number)") {
          try await world.observe("producer \(number)") {
            do {
              try await full.put(10 + number)
              throw Surprise(text: "put its item")
            } catch is QueueClosed {
              return
            }
          }
        }
      }
      try await Task.sleep(for: .milliseconds(10))
      for queue in [empty, full, empty, full] { await queue.close() }
      await world.settle()
      for name in ["consumer 1", "consumer 2", "consumer 3", "producer 1", "producer 2", "producer 3"] {
        let stretch = world.stretches(name).first
        let should = name.hasPrefix("consumer") ? "get nil" : "get QueueClosed"
        try expect(
          stretch?.ended == .milliseconds(10),
          "The queue was closed at 10 ms, and \(name), which waited, was to \(should) then. It \(ending(of: stretch)).")
        try expect(stretch?.ending == .completed, "The queue was closed at 10 ms. \(name) was to \(should), and did not.")
      }
      let run = await world.run { () -> [Int?] in [try await full.take(), try await full.take()] }
      try expect(
        run.value == [1, nil], "A closed queue held one item. Two takes were to give it and then nil; they \(run.summary).")
      let late = await world.run { try await full.put(2) }
      try expect(late, .throws(QueueClosed.self), "The queue was closed.")
    },

    Check("Q5", "a cancelled consumer leaves, and no item is lost with it") { world in
      let queue = BoundedQueue<String>(capacity: 1)
      let first = consumer("first", of: queue, in: world)
      try await Task.sleep(for: .milliseconds(1))
      _ = consumer("second", of: queue, in: world)
      try await Task.sleep(for: .milliseconds(19))
      first.cancel()
      await world.settle()
      let left = world.stretches("first").first
      try expect(
        left?.ended == .milliseconds(20) && left?.ending == .cancelled,
        "A consumer that waited was cancelled at 20 ms and was to leave with CancellationError then. It \(ending(of: left)).")
      try await queue.put("one")
      await world.settle()
      try expect(
        world.stretches("second").first?.ending == .completed,
        "One of two consumers had left; the item that was put then did not reach the other one.")

      // Cancelled and served at one instant: one of the two comes first.
      let third = consumer("third", of: queue, in: world)
      try await Task.sleep(for: .milliseconds(10))
      world.start("cancel") { third.cancel() }
      world.start("put") { try await queue.put("two") }
      await world.settle()
      let got = world.stretches("third").first?.ending == .completed
      let fourth = consumer("fourth", of: queue, in: world)
      await world.settle()
      let found = world.stretches("fourth").first?.ending == .completed
      try expect(
        got != found,
        "A consumer was cancelled when an item was put. The item reached \(got ? "it, and the next consumer as well" : "neither it nor the next consumer")."
      )
      fourth.cancel()
    },

    Check("Q6", "cancelled, it leaves at once, and nothing is lost or made up", .cancelAtEverySuspension) { world in
      let queue = BoundedQueue<String>(capacity: 1)
      let (put, taken) = (world.log(), world.log())
      world.start("other producer", after: .milliseconds(30)) {
        try await queue.put("theirs")
        put.add("theirs")
      }
      world.start("other consumer", after: .milliseconds(60)) { if let item = try await queue.take() { taken.add(item) } }
      let run = await world.run {
        if let item = try await queue.take() { taken.add(item) }
        for item in ["mine 1", "mine 2"] {
          try await queue.put(item)
          put.add(item)
        }
      }
      if let cancelledAt = run.cancelledAt {
        let cancelled = "Your caller was cancelled at \(World.text(cancelledAt))"
        try expect(run.ended == cancelledAt, "\(cancelled); it went on until \(World.text(run.ended)).")
        try expect(
          run.error == nil || run.error is CancellationError, "\(cancelled), and the queue \(run.summary).")
      } else {
        try expect(run.error == nil, "Nobody was cancelled, and the queue \(run.summary).")
      }
      try await Task.sleep(for: .milliseconds(100))
      for name in ["next consumer 1", "next consumer 2"] {
        world.start(name) { while let item = try await queue.take() { taken.add(item) } }
      }
      for item in ["next 1", "next 2", "next 3"] {
        world.start("next producer") {
          try await queue.put(item)
          put.add(item)
        }
      }
      await world.settle()
      let (items, kept) = (taken.entries.sorted(), put.entries.sorted())
      try expect(
        kept.filter { $0.hasPrefix("next") }.count == 3,
        "After a cancellation, three items were put while two consumers waited, and not all of these calls came back.")
      try expect(
        items == kept,
        "The items whose `put` returned were \(World.list(kept)); those that came out were \(World.list(items)).")
      await queue.close()
    },

    Check("Q7", "whoever leaves, leaves alone") { world in
      let empty = BoundedQueue<String>(capacity: 1)
      let consumers = (1...3).map { number in
        world.start("consumer \(number)", after: .milliseconds(number)) {
          try await world.observe("consumer \(number)") { _ = try await empty.take() }
        }
      }
      let full = BoundedQueue<String>(capacity: 1)
      try await full.put("first")
      let producers = (1...3).map { number in
        world.start("producer \(number)", after: .milliseconds(number)) {
          try await world.observe("producer \(number)") { try await full.put("item \(number)") }
        }
      }
      try await Task.sleep(for: .milliseconds(10))
      consumers[1].cancel()
      producers[1].cancel()
      await world.settle()
      for kind in ["consumer", "producer"] {
        for number in 1...3 {
          let stretch = world.stretches("\(kind) \(number)").first
          try expect(
            number == 2 ? stretch?.ended == .milliseconds(10) && stretch?.ending == .cancelled : stretch?.ended == nil,
            "Three \(kind)s waited, and the second was cancelled at 10 ms, it alone. \(kind) \(number) \(ending(of: stretch)).")
        }
      }
      var came: [String] = []
      for _ in 1...3 { came.append(try await full.take() ?? "nil") }
      try expect(
        came.sorted() == ["first", "item 1", "item 3"],
        "Of four items, one was withdrawn: item 2. Those that came out were \(World.list(came)).")
      for item in ["a", "b"] { try await empty.put(item) }
      await world.settle()
      try expect(
        world.stretches("consumer 1", "consumer 3").allSatisfy { $0.ending == .completed },
        "Two consumers waited, two items were put, and not both of them got one.")
    },
  ]

  /// A task of the check's own that takes one item, as a stretch of its name.
  private static func consumer(
    _ name: String, of queue: BoundedQueue<String>, in world: World
  ) -> Task<Void, any Error> {
    world.start(name) { try await world.observe(name) { if try await queue.take() == nil { throw Surprise(text: "got nil") } } }
  }

  private static func ending(of stretch: World.Stretch?) -> String {
    guard let stretch, let ended = stretch.ended else { return "still waits" }
    return "\(stretch.ending == .completed ? "came back" : "left") at \(World.text(ended))"
  }
}

/// What was not to happen.
private struct Surprise: Error {
  let text: String
}

private final class Flag: Sendable {
  private let value = Mutex(false)
  var isSet: Bool { value.withLock { $0 } }
  func set() { value.withLock { $0 = true } }
}

/// How many puts have returned beyond the takes that have begun.
private final class Counts: Sendable {
  private let counts = Mutex((open: 0, most: 0))
  var most: Int { counts.withLock { $0.most } }

  func put(_ count: Int) {
    counts.withLock { counts in
      counts.open += count
      counts.most = max(counts.most, counts.open)
    }
  }

  func take() { counts.withLock { $0.open -= 1 } }
}
