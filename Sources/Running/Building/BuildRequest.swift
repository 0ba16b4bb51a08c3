/// What is to be compiled into one program: one module of one or more files, with one `@main` type.
package struct BuildRequest: Sendable {
  /// Absolute paths. Messages and debug information name exactly these.
  package var sources: [String]
  package var module: String
  /// More arguments for the compiler's frontend, such as `-O` or `-sanitize=thread`; they come after ours and win.
  package var flags: [String]
  /// Which of two sources is compiled on its own and kept; `nil` compiles all of them together. Counts only without `flags`.
  package var kept: KeptSource?

  /// Makes a request.
  package init(_ sources: [String], module: String = "Program", flags: [String] = [], kept: KeptSource? = nil) {
    (self.sources, self.module, self.flags, self.kept) = (sources, module, flags, kept)
  }

  /// The source that is kept, and the one beside it.
  var pair: (kept: KeptSource, other: String)? {
    guard let kept, flags.isEmpty, sources.count == 2, sources.contains(kept.path),
      let other = sources.first(where: { $0 != kept.path })
    else { return nil }
    return (kept, other)
  }
}
