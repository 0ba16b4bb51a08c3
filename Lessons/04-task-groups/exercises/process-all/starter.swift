import Practice

/// Does `work` for every item, all at the same time, and returns when all of it is done.
///
/// - Throws: The first error, as soon as it happens; the work of the other items is cancelled.
func processAll(_ items: [Int], with work: @escaping @Sendable (Int) async throws -> Void) async throws {
  // A child for each item. Who waits for them, and who hears of it when one fails?
}
