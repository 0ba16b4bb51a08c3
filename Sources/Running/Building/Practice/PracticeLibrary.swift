/// Where `libPractice.so` and the modules that learners' programs import lie: beside the tool's own executable.
package struct PracticeLibrary: Equatable, Sendable {
  /// The folder of `libPractice.so`.
  package let folder: String
  private let stamp: FileStamp

  /// The folder of `Practice.swiftmodule` and the modules it re-exports.
  package var modules: String { folder.slash("Modules") }

  /// Part of every cache key: a program linked with another library is another program.
  var key: String { stamp.key }

  /// - Returns: `nil` if the library or its module is not in `folder`.
  init?(in folder: String) {
    guard let stamp = FileStamp(folder.slash("libPractice.so")),
      Files.exists(folder.slash("Modules").slash("Practice.swiftmodule"))
    else { return nil }
    self.folder = folder
    self.stamp = stamp
  }

  /// When the library was made, in nanoseconds since 1970.
  var modified: Int64 { stamp.modified }
}
