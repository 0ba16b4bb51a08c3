/// Why bytes could not be written.
package enum OutputError: Error, Equatable, Sendable {
  /// Nobody reads any more, as in `lanes lessons | head -1`: end without a word.
  case closed
  /// The stream failed with this `errno`.
  case failed(Int32)
}
