/// One of the two sources of a program whose object is used again as long as what it sees of the other source stays the same.
///
/// Without optimisation, and compiled as a file of its own, a source depends on the declarations of the other files of its module and
/// on nothing else in them. The compiler's own incremental builds rest on the same: their interface hash leaves out function bodies.
///
/// Source: <https://github.com/swiftlang/swift/blob/main/docs/DependencyAnalysis.md>
package struct KeptSource: Sendable {
  /// The path, one of those in the request.
  package var path: String
  /// From the other source's text all that an object made beside it may depend on. Two texts with the same view must be
  /// interchangeable for the compiler; to keep too much costs time, to keep too little makes wrong programs.
  package var view: @Sendable (_ text: String) -> String

  /// Says which source to keep, and what it sees.
  package init(_ path: String, view: @escaping @Sendable (_ text: String) -> String) {
    (self.path, self.view) = (path, view)
  }
}
