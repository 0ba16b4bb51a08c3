/// A question whose answer is observed by running a demo.
package struct Prediction: Equatable, Sendable {
  package var question: String
  /// What the learner picks from; two or more, no two the same.
  package var choices: [String]
  /// What to observe.
  package var observation: Observation
  /// A sentence for who chose this, by choice; may be empty.
  package var answers: [String: String]
}
