import Practice

/// Children that do not throw; the body reads their endings, and calls off the rest by hand.
func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  let failure = await withTaskGroup(of: (any Error)?.self) { group in
    for item in items {
      group.addTask(priority: .high) {
        do {
          try await work(item)
          return nil
        } catch {
          return error
        }
      }
    }
    var first: (any Error)?
    for await error in group where error != nil && first == nil {
      first = error
      group.cancelAll()
    }
    return first
  }
  if let failure { throw failure }
}
