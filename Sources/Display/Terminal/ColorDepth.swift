/// How many colours a stream shows.
package enum ColorDepth: Sendable, CaseIterable {
  /// No colour and no other attribute: the stream gets no escape sequence for style.
  case none
  case sixteen
  /// The 256 colours of xterm.
  case palette
  case truecolor
}
