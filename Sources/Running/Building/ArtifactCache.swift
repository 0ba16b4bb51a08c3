import Foundation
import Synchronization
import SystemPackage

/// What the compiler made, on disk, a folder for each piece, named after everything that it depends on.
///
/// An entry is made under another name and renamed, so that several processes may use one cache; a damaged entry counts as none.
/// The entries used longest ago go first when the cache has grown over its bound.
final class ArtifactCache: Sendable {
  /// What is kept; the name of its file.
  enum Artifact: String { case program, object, value }

  /// What lies beside an artifact.
  private struct Record: Codable {
    let size: Int
    let hash: UInt64
    let warnings: [CompilerMessage]
  }

  private static let stagingPrefix = ".new-"
  /// Counting the entries costs a file stamp for each, so it is not done at every store.
  private static let storesBetweenPrunings = 32

  let folder: String
  /// Bytes.
  let bound: Int
  private let name: String
  private let stores = Mutex(0)

  /// - Parameter folder: The cache of Lanes; the artifacts lie in a folder of it.
  init(_ artifact: Artifact = .program, folder: String, bound: Int = 512 << 20) {
    name = artifact.rawValue
    self.folder = folder.slash(name + "s")
    self.bound = bound
  }

  /// The file of this key and its warnings; `nil` if there is none, or only a damaged one. Counts as a use of it.
  func find(_ key: String) -> (path: String, warnings: [CompilerMessage])? {
    let entry = folder.slash(key)
    let path = entry.slash(name)
    guard let record = Files.decode(Record.self, from: entry.slash("entry.json")), let bytes = Files.read(path),
      bytes.count == record.size, StableHash.xxh64(bytes) == record.hash
    else { return nil }
    utimes(entry, nil)
    return (path, record.warnings)
  }

  /// An empty folder to build in, on the same file system as the entries.
  func makeStagingFolder() throws -> String {
    try Files.makeFolder(folder)
    return try Files.makeUniqueFolder(in: folder, prefix: Self.stagingPrefix)
  }

  /// Moves a file on the same file system into the entry of `key`.
  func store(_ key: String, file: String, warnings: [CompilerMessage]) throws {
    let staging = try makeStagingFolder()
    defer { Files.remove(staging) }
    guard rename(file, staging.slash(name)) == 0 else { throw Errno(rawValue: errno) }
    _ = try store(key, from: staging, warnings: warnings)
  }

  /// Makes a folder from ``makeStagingFolder()`` that holds the artifact the entry of `key`.
  ///
  /// - Returns: Where the artifact lies now: in this entry, or in one that another process has stored meanwhile.
  func store(_ key: String, from staging: String, warnings: [CompilerMessage]) throws -> String {
    guard let bytes = Files.read(staging.slash(name)) else { throw Errno.noSuchFileOrDirectory }
    let record = Record(size: bytes.count, hash: StableHash.xxh64(bytes), warnings: warnings)
    try Files.encode(record, to: staging.slash("entry.json"))
    let entry = folder.slash(key)
    if rename(staging, entry) != 0 {
      if let other = find(key) { return other.path }
      // A damaged entry stands in the way: it is moved aside first, since a folder that is not empty cannot be renamed over.
      let aside = try makeStagingFolder()
      _ = rename(entry, aside.slash("damaged"))
      Files.remove(aside)
      guard rename(staging, entry) == 0 else {
        guard let other = find(key) else { throw Errno(rawValue: errno) }
        return other.path
      }
    }
    let count = stores.withLock { count in
      defer { count += 1 }
      return count
    }
    if count % Self.storesBetweenPrunings == 0 { prune(keeping: key) }
    return entry.slash(name)
  }

  /// Removes the entries used longest ago until the rest is within the bound, and what interrupted builds have left behind.
  func prune(keeping key: String? = nil) {
    var entries: [(path: String, size: Int, used: Int64)] = []
    let hourAgo = Int64(Date().timeIntervalSince1970 - 3600) * 1_000_000_000
    for name in Files.names(in: folder) {
      let path = folder.slash(name)
      guard let stamp = FileStamp(path) else { continue }
      if name.hasPrefix(Self.stagingPrefix) {
        if stamp.modified < hourAgo { Files.remove(path) }
        continue
      }
      let size = Files.names(in: path).reduce(0) { $0 + (FileStamp(path.slash($1))?.size ?? 0) }
      entries.append((path, size, name == key ? .max : stamp.modified))
    }
    var total = entries.reduce(0) { $0 + $1.size }
    for entry in entries.sorted(by: { $0.used < $1.used }) where total > bound && entry.used != .max {
      Files.remove(entry.path)
      total -= entry.size
    }
  }
}
