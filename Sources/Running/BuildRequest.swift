/// What is to be compiled into one program: one module of one or more files, with one `@main` type.
package struct BuildRequest: Sendable {
  /// Absolute paths. Messages and debug information name exactly these.
  package var sources: [String]
  package var module: String
  /// More arguments for the compiler's frontend, such as `-O` or `-sanitize=thread`; they come after ours and win.
  package var flags: [String]

  /// Makes a request.
  package init(_ sources: [String], module: String = "Program", flags: [String] = []) {
    (self.sources, self.module, self.flags) = (sources, module, flags)
  }
}
