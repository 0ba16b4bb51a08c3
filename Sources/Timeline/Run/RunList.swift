/// All variants of a demo: what `lanes run --json` prints.
package struct RunList: Equatable, Sendable, Encodable {
  /// Such as `gather/sequential-vs-gather`.
  package var demo: String
  /// One for each variant, in the order drawn.
  package var runs: [Run]

  /// The runs of one demo.
  package init(demo: String, runs: [Run]) { (self.demo, self.runs) = (demo, runs) }
}
