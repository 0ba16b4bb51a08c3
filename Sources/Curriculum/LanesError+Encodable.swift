extension LanesError: Encodable {
  private enum Keys: String, CodingKey { case error }
  private enum Parts: String, CodingKey { case code, message, fix }

  /// Encodes the object that `--json` prints for an error: `{"error": {"code", "message", "fix"}}`.
  package func encode(to encoder: any Encoder) throws {
    var outer = encoder.container(keyedBy: Keys.self)
    var parts = outer.nestedContainer(keyedBy: Parts.self, forKey: .error)
    try parts.encode(code.name, forKey: .code)
    try parts.encode(message, forKey: .message)
    try parts.encode(fix, forKey: .fix)
  }
}
