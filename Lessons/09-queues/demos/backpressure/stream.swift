import Practice
import Synchronization

@main struct Unbounded {
  static func main() async throws {
    let (frames, camera) = AsyncStream.makeStream(of: Int.self)
    let backlog = Backlog()
    async let recording: Void = record(into: camera, backlog)

    for await _ in frames {
      backlog.take()
      try await Task.sleep(for: .milliseconds(50))
    }
    try await recording
    print("waiting at most: \(backlog.most)")
  }

  static func record(into camera: AsyncStream<Int>.Continuation, _ backlog: Backlog) async throws {
    for frame in 1...20 {
      try await Task.sleep(for: .milliseconds(10))
      backlog.add()
      camera.yield(frame)
    }
    mark("all recorded")
    camera.finish()
  }
}

/// How many frames are recorded and not taken yet.
final class Backlog: Sendable {
  private let counts = Mutex((now: 0, most: 0))

  func add() {
    counts.withLock { counts in
      counts.now += 1
      counts.most = max(counts.most, counts.now)
    }
  }

  func take() { counts.withLock { $0.now -= 1 } }
  var most: Int { counts.withLock { $0.most } }
}
