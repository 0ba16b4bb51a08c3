#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension TerminalFacts {
  /// Asks the operating system about a stream.
  ///
  /// - Parameters:
  ///   - descriptor: 1 for standard output, 2 for standard error.
  ///   - environment: The variables of the process.
  ///   - isUTF8: What the prepared locale says; `nil` reads it from the environment.
  package static func reading(descriptor: Int32, environment: [String: String], isUTF8: Bool? = nil) -> TerminalFacts {
    var facts = TerminalFacts(
      environment: environment, isTerminal: isatty(descriptor) == 1, isUTF8: isUTF8 ?? namesUTF8Locale(environment))
    var size = winsize()
    if facts.isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      facts.windowColumns = Int(size.ws_col)
      facts.windowRows = size.ws_row > 0 ? Int(size.ws_row) : nil
    }
    return facts
  }
}
