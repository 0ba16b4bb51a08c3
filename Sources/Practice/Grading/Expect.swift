/// Fails the check, with this message, unless `condition` holds.
///
/// - Parameters:
///   - condition: What must be so.
///   - message: What was seen instead, as one sentence to the learner: "5 requests were in flight at once; the limit is 3."
public func expect(_ condition: Bool, _ message: @autoclosure () -> String) throws {
  if !condition { throw CheckFailure(message: message()) }
}

/// A condition that a check relies on did not hold.
struct CheckFailure: Error, CustomStringConvertible {
  let message: String
  var description: String { message }
}
