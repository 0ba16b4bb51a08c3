/// All variants of a demo: what `lanes run --json` prints.
package struct RunList: Equatable, Sendable {
  /// Such as `gather/sequential-vs-gather`.
  package var demo: String
  /// One for each variant, in the order drawn.
  package var runs: [Run]

  /// The runs of one demo.
  package init(demo: String, runs: [Run]) { (self.demo, self.runs) = (demo, runs) }

  /// What each run is called in a picture: a variant by its own name where all are of one demo.
  package var titles: [String] {
    let isOfOneDemo = runs.allSatisfy { $0.demo == runs.first?.demo }
    return runs.map { run in
      guard let variant = run.variant else { return run.demo }
      return isOfOneDemo ? variant : "\(run.demo):\(variant)"
    }
  }

  /// What is not the same in them.
  package var difference: Difference { Difference(Array(zip(titles, runs).map { (title: $0, run: $1) })) }
}

extension RunList: Encodable {
  private enum Key: String, CodingKey { case demo, runs, difference }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(demo, forKey: .demo)
    try container.encode(runs, forKey: .runs)
    try container.encode(difference.sentence, forKey: .difference)
  }
}
