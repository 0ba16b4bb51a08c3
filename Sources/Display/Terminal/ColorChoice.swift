/// What `--color` says.
package enum ColorChoice: String, Sendable, CaseIterable {
  /// Decide from the environment and the stream.
  case auto
  case always, never
}
