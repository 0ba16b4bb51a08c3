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

  /// The products in a folder that are missing or out of date.
  ///
  /// - Complexity: A file stamp for each source.
  func stale(in folder: String, cache: String) -> [String] {
    products.filter { product in
      let file = folder.slash(product.file)
      guard let stamp = FileStamp(file), product.name != "Practice" || PracticeLibrary(in: folder) != nil else { return true }
      let newest = newest(product)
      // Either it is newer than its sources, or a build found that it was up to date with them: one that changes nothing leaves it alone.
      return stamp.modified < newest && Files.decode([Int64].self, from: mark(file, cache)) != [newest, stamp.modified]
    }.map(\.name)
  }

  /// Notes that all products are up to date, although a source may look newer.
  func markFresh(in folder: String, cache: String) {
    for product in products {
      let file = folder.slash(product.file)
      guard let stamp = FileStamp(file) else { continue }
      try? Files.makeFolder(mark(file, cache).parentFolder)
      try? Files.encode([newest(product), stamp.modified], to: mark(file, cache))
    }
  }

  private struct Product {
    let name: String
    let file: String
    /// Folders in `Sources`.
    let sources: [String]
  }

  /// Those whose sources are there.
  private var products: [Product] {
    [
      Product(name: "Practice", file: "libPractice.so", sources: ["Practice", "CPractice", "Recording", "CSandbox"]),
      Product(name: Sandbox.name, file: Sandbox.name, sources: ["CSandbox"]),
    ].filter { Files.exists(root.slash("Sources").slash($0.sources[0])) }
  }

  /// The time of a product's newest source, in nanoseconds since 1970.
  private func newest(_ product: Product) -> Int64 {
    product.sources.map { newest(in: root.slash("Sources").slash($0)) }.max() ?? 0
  }

  private func mark(_ file: String, _ cache: String) -> String {
    cache.slash("practice").slash(StableHash.name(of: Array(file.utf8)))
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
