/// One of the five colours that Lanes draws with.
///
/// The four that are not the terminal's own keep a contrast of at least 3:1 on black and on white and stay apart from each other in
/// normal, protan, deutan and tritan vision. They repeat what words and shapes already say and never carry a meaning alone.
package enum Hue: Hashable, Sendable, CaseIterable {
  /// Whatever the terminal writes with.
  case `default`
  case blue, grey, orange, purple
}
