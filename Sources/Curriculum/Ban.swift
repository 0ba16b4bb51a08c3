/// Something that an exercise forbids.
package struct Ban: Hashable, Sendable {
  package var construct: Construct
  /// The author's reason, a sentence without a full stop; `nil` if there is none.
  package var why: String?

  package init(_ construct: Construct, why: String? = nil) { (self.construct, self.why) = (construct, why) }
}
