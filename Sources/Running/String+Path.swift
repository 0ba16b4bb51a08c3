/// Paths are plain strings in this module: a run of a compiled demo handles a hundred of them, and without optimisation taking one
/// `FilePath` apart takes two milliseconds.
extension String {
  /// The path of `name` in the folder that this path names.
  func slash(_ name: String) -> String { hasSuffix("/") ? self + name : self + "/" + name }

  /// What stands after the last slash.
  var lastName: String { lastSlash.map { String(self[index(after: $0)...]) } ?? self }

  /// What stands before the last slash; `/` for what lies there, and the current folder for a bare name.
  var parentFolder: String {
    guard let slash = lastSlash else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  private var lastSlash: Index? { utf8.lastIndex(of: UInt8(ascii: "/")) }
}
