import Synchronization

extension World {
  /// Runs `body` as a stretch of this name: what a check puts around a closure that it hands to the learner's code, to see when it ran. It is
  /// drawn on the lane of the task that runs it.
  ///
  /// ```swift
  /// try await processAll(items) { item in try await world.observe("item \(item)") { try await api.call("\(item)") } }
  /// ```
  ///
  /// - Returns: What `body` returns; what it throws is thrown on.
  nonisolated(nonsending) public func observe<Value>(_ name: String, _ body: () async throws -> Value) async rethrows -> Value {
    let place = observed.withLock { $0.begin(name, at: journal.moment()) }
    do {
      let value = try await span(name, body)
      end(place, .completed)
      return value
    } catch {
      end(place, Stretch.Ending(error))
      throw error
    }
  }

  /// Runs `body`, which does not suspend, as a stretch of this name: also for work that is handed to ``Threads``.
  public func observe<Value>(_ name: String, _ body: () throws -> Value) rethrows -> Value {
    let place = observed.withLock { $0.begin(name, at: journal.moment()) }
    do {
      let value = try body()
      end(place, .completed)
      return value
    } catch {
      end(place, Stretch.Ending(error))
      throw error
    }
  }

  private func end(_ place: Int, _ ending: Stretch.Ending) {
    observed.withLock { $0.end(place, ending, at: journal.moment()) }
  }

  /// What ran inside ``observe(_:_:)``.
  ///
  /// - Parameter names: Which; all when none is given.
  public func stretches(_ names: String...) -> Stretches {
    Stretches(observed.withLock { $0.all }, named: names, noun: "pieces of work", cancellation: journal.cancellation)
  }
}
