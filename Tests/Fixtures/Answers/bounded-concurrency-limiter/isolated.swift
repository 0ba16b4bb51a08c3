import Practice

/// A class whose line of waiters is kept by an actor.
final class Limiter: Sendable {
  private let line: Line

  init(_ limit: Int) { line = Line(places: limit) }

  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    let place = try await line.place()
    do {
      let value = try await body()
      await line.back(place)
      return value
    } catch {
      await line.back(place)
      throw error
    }
  }
}

private actor Line {
  private var places: Set<Int>
  private var waiting: [(ticket: Int, wake: @Sendable (Result<Int, any Error>) -> Void)] = []
  private var ticket = 0

  init(places: Int) { self.places = Set(0..<places) }

  func place() async throws -> Int {
    if let place = places.popFirst() { return place }
    ticket += 1
    return try await withTaskCancellationHandler { [ticket] in
      try await withUnsafeThrowingContinuation { continuation in
        if Task.isCancelled {
          continuation.resume(throwing: CancellationError())
        } else {
          waiting.append((ticket, { continuation.resume(with: $0) }))
        }
      }
    } onCancel: { [ticket] in
      Task { await self.leave(ticket) }
    }
  }

  func back(_ place: Int) {
    if waiting.isEmpty {
      places.insert(place)
    } else {
      waiting.removeFirst().wake(.success(place))
    }
  }

  private func leave(_ ticket: Int) {
    guard let index = waiting.firstIndex(where: { $0.ticket == ticket }) else { return }
    waiting.remove(at: index).wake(.failure(CancellationError()))
  }
}
