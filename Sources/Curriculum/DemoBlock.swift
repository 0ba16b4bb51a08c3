/// A place in a lesson where a demo runs.
package struct DemoBlock: Equatable, Sendable {
  /// The demo, with a variant if only that one is drawn.
  package var reference: DemoReference
  /// What to run and draw, in order, with the settings this block gives it.
  package var variants: [Variant]
  /// A sentence for under the picture.
  package var caption: String?
  /// Another demo of the lesson to draw on the same axis.
  package var compare: DemoReference?
}
