/// A compiled program in the cache.
package struct Program: Sendable {
  /// The executable file.
  package let path: String
  /// Files and folders besides the system's that it needs when it runs.
  let needs: [String]
  /// The folder of the Practice library.
  let library: String
  /// What it was compiled from.
  package let sources: [String]
  /// The compiler's warnings.
  package let warnings: [CompilerMessage]
  /// Whether it was found compiled.
  package let isCached: Bool
  /// What compiling and linking took, of real time; what finding it took when it was cached.
  package let buildMilliseconds: Double
}
