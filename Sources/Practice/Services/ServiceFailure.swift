extension Service {
  /// What a call throws when the service was told to fail.
  public struct Failure: Error, Equatable, CustomStringConvertible {
    /// The service's name.
    public let service: String
    /// What it was asked for.
    public let key: String
    /// Why there is no answer, such as "unavailable".
    public let reason: String

    /// For example "api users/1: unavailable".
    public var description: String { "\(service) \(key): \(reason)" }
  }
}
