/// What came of compiling a program.
package enum BuildResult: Sendable {
  case built(Program)
  /// The compiler does not accept it: its messages, at least one of them an error.
  case rejected([CompilerMessage])
}
