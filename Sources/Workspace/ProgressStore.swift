/// The progress file of a workspace. Every change is read, made and written under a lock, so that two sessions lose nothing of each other's.
///
/// Nothing here ends a session: what cannot be read or written is told once, and the changes stay in memory until they can be.
package struct ProgressStore: Sendable {
  /// The file's largest size, in bytes. A course of a thousand exercises takes a tenth of it.
  private static let largest = 1024 * 1024

  private let folder: String
  private let path: String
  private var pending = [@Sendable (inout LearnerProgress) -> Void]()
  private var told = Set<Notice>()
  private var isFrozen = false

  /// What is known, including changes that could not be written.
  package private(set) var progress = LearnerProgress()

  /// Takes the file of a workspace; nothing is read yet.
  package init(_ workspace: Workspace) {
    folder = workspace.stateFolder
    path = "\(folder)/progress.json"
  }

  /// Reads the file; a missing one is an empty progress, and so is one that is broken and set aside.
  ///
  /// - Returns: What people should be told.
  package mutating func load() -> [Notice] {
    var notices = [Notice]()
    if case .bytes(let bytes)? = try? Files.read(path, limit: Self.largest), case .whole(let whole) = LearnerProgress.read(bytes) {
      progress = whole
    } else if Files.exists(path) {
      // Mending moves the file: a second session must not move the mended one.
      do throws(FileFailure) {
        let lock = try FileLock("\(folder)/lock")
        progress = read(&notices)
        _ = consume lock
      } catch {
        notices.append(
          Notice("progress cannot be read from '\(path)', nor set aside: \(error.reason)", fix: "this session goes on without it"))
      }
    }
    for change in pending { change(&progress) }
    return new(notices)
  }

  /// Makes a change and writes it.
  ///
  /// - Returns: What people should be told; each thing once in the life of this value.
  package mutating func update(_ change: @escaping @Sendable (inout LearnerProgress) -> Void) -> [Notice] {
    change(&progress)
    pending.append(change)
    if isFrozen { return [] }
    var notices = [Notice]()
    do throws(FileFailure) {
      try Files.makeFolder(folder)
      let lock = try FileLock("\(folder)/lock")
      try write(&notices)
      _ = consume lock
    } catch {
      notices.append(
        Notice("progress cannot be written to '\(error.path)': \(error.reason)", fix: "this session goes on without keeping it"))
    }
    return new(notices)
  }

  private mutating func write(_ notices: inout [Notice]) throws(FileFailure) {
    var fresh = read(&notices)
    guard !isFrozen else { return }
    for change in pending { change(&fresh) }
    guard let bytes = try? fresh.written() else { throw FileFailure(path, reason: "it cannot be encoded") }
    try Files.replace(path, with: bytes, mode: 0o600, backup: "\(path).backup")
    progress = fresh
    pending = []
  }

  private mutating func read(_ notices: inout [Notice]) -> LearnerProgress {
    do throws(FileFailure) {
      switch try Files.read(path, limit: Self.largest) {
      case .absent: return LearnerProgress()
      case .unsuitable(let why): return try recover(&notices, why)
      case .bytes(let bytes):
        switch LearnerProgress.read(bytes) {
        case .whole(let progress): return progress
        case .partly(let progress):
          let place = try Files.setAside(path)
          notices.append(
            Notice("some entries of '\(path)' could not be read", fix: "the file is kept as '\(place)'; the others are used"))
          // The rest must be on disk before anything else goes wrong.
          if let bytes = try? progress.written() { try Files.replace(path, with: bytes, mode: 0o600) }
          return progress
        case .broken: return try recover(&notices, "is not a progress file")
        case .newer(let version):
          isFrozen = true
          notices.append(
            Notice(
              "'\(path)' was written by a newer Lanes (format \(version), this one writes \(LearnerProgress.version))",
              fix: "it is left alone, and this session's progress is not kept; update Lanes"))
          return LearnerProgress()
        }
      }
    } catch {
      notices.append(Notice("progress cannot be read from '\(error.path)': \(error.reason)", fix: "make it readable"))
      return progress
    }
  }

  /// Sets a broken file aside and takes the one before it, if that can be read.
  private func recover(_ notices: inout [Notice], _ why: String) throws(FileFailure) -> LearnerProgress {
    let place = try Files.setAside(path)
    if case .bytes(let bytes)? = try? Files.read("\(path).backup", limit: Self.largest),
      case .whole(let progress) = LearnerProgress.read(bytes)
    {
      notices.append(Notice("'\(path)' \(why)", fix: "it is kept as '\(place)', and the version before it is used"))
      try Files.replace(path, with: bytes, mode: 0o600)
      return progress
    }
    notices.append(Notice("'\(path)' \(why)", fix: "it is kept as '\(place)', and progress starts anew"))
    return LearnerProgress()
  }

  private mutating func new(_ notices: [Notice]) -> [Notice] { notices.filter { told.insert($0).inserted } }
}
