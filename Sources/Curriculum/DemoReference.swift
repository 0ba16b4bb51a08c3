/// A demo of the same lesson, or one variant of it: `gather` or `gather:too-early`.
package struct DemoReference: Hashable, Sendable, CustomStringConvertible {
  package var demo: String
  package var variant: String?

  /// Makes a reference from its parts.
  package init(demo: String, variant: String? = nil) {
    self.demo = demo
    self.variant = variant
  }

  /// Reads `demo` or `demo:variant`; nil if either part is empty or contains a space.
  package init?(_ text: some StringProtocol) {
    let parts = String(text).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, parts.allSatisfy({ !$0.isEmpty && !$0.contains(" ") }) else { return nil }
    demo = first
    variant = parts.count == 2 ? parts[1] : nil
  }

  /// As it is written in a lesson.
  package var description: String { variant.map { "\(demo):\($0)" } ?? demo }
}
