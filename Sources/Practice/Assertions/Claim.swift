extension World {
  /// Something that may be expected of a subject, such as the requests that a service got, or a run of the learner's function.
  ///
  /// The ready ones are static members: `try expect(api.stretches(), .atMost(3))`. A check may make its own.
  public struct Claim<Subject>: Sendable {
    let objection: @Sendable (Subject) -> String?

    /// - Parameter objection: What was seen instead, as a sentence to the learner; `nil` if the claim holds.
    public init(_ objection: @escaping @Sendable (Subject) -> String?) { self.objection = objection }
  }

  /// What is said when a claim does not hold. A text in quotes stands before what was seen.
  public enum Words: ExpressibleByStringInterpolation, Sendable {
    /// What was seen, and nothing else.
    case asSeen
    /// This, and then what was seen.
    case before(String)
    /// This in place of what was seen.
    case instead(String)

    /// A text that stands before what was seen.
    public init(stringLiteral text: String) { self = .before(text) }

    func message(_ seen: String) -> String {
      switch self {
      case .asSeen: seen
      case .before(let text): "\(text) \(seen)"
      case .instead(let text): text
      }
    }
  }
}

/// Fails the check unless what is claimed of `subject` holds, and says what was seen.
///
/// - Parameters:
///   - subject: Such as `api.stretches()`, or a run of the learner's function.
///   - claim: Such as `.atMost(3)`.
///   - words: What to say before what was seen, or instead of it: "The limit was 3." It is made only when it is needed.
public func expect<Subject>(
  _ subject: Subject, _ claim: World.Claim<Subject>, _ words: @autoclosure () -> World.Words = .asSeen
) throws {
  if let seen = claim.objection(subject) { throw CheckFailure(message: words().message(seen)) }
}
