/// The package that the Practice library is built from, when its sources are at hand.
struct PracticeSources {
  /// The package's folder.
  let root: String

  /// - Parameter folder: A folder of build products, somewhere below `ROOT/.build`.
  /// - Returns: `nil` if there is no such package, or Practice is not in it.
  init?(besideExecutableIn folder: String) {
    guard let build = folder.ranges(of: "/.build/").last else { return nil }
    let root = String(folder[..<build.lowerBound])
    guard Files.exists(root.slash("Package.swift")), Files.exists(root.slash("Sources").slash("Practice")) else { return nil }
    self.root = root
  }

  /// The time of the newest source, in nanoseconds since 1970.
  ///
  /// - Complexity: A file stamp for each source.
  var newest: Int64 {
    let sources = root.slash("Sources")
    return ["Practice", "CPractice", "Recording"].map { newest(in: sources.slash($0)) }.max() ?? 0
  }

  /// Whether the library is newer than its sources, or a build found that it was up to date with them.
  func isFresh(_ library: PracticeLibrary, cache: String) -> Bool {
    let newest = newest
    return library.modified >= newest || Files.decode([Int64].self, from: mark(library, cache)) == [newest, library.modified]
  }

  /// Notes that the library is up to date although a source looks newer: a build that changes nothing leaves the library alone.
  func markFresh(_ library: PracticeLibrary, cache: String) {
    try? Files.makeFolder(mark(library, cache).parentFolder)
    try? Files.encode([newest, library.modified], to: mark(library, cache))
  }

  private func mark(_ library: PracticeLibrary, _ cache: String) -> String {
    cache.slash("practice").slash(StableHash.name(of: Array(library.folder.utf8)))
  }

  private func newest(in folder: String) -> Int64 {
    var newest: Int64 = 0
    for name in Files.names(in: folder) where !name.hasPrefix(".") {
      let path = folder.slash(name)
      // A folder's time is that of the last name added to or removed from it.
      newest = max(newest, FileStamp(path)?.modified ?? 0)
      if !name.contains(".") { newest = max(newest, self.newest(in: path)) }
    }
    return newest
  }
}
