import Foundation

/// How a workspace's progress file is, found out without touching it: ``ProgressStore/load()`` would set a broken one aside.
package enum ProgressCondition: Equatable, Sendable {
  /// Nothing was done yet.
  case absent
  /// How many exercises were passed and how many tried.
  case whole(passed: Int, tried: Int)
  /// Some entries cannot be read.
  case partly
  /// It is no progress file, for this reason.
  case broken(String)
  /// A later Lanes wrote it, in this format.
  case newer(Int)
  /// The system refuses, in these words.
  case unreadable(String)
  /// Another process holds its lock right now.
  case locked

  /// Looks at the progress file of a workspace.
  package init(of workspace: Workspace) {
    let folder = workspace.stateFolder
    guard !Self.isLocked("\(folder)/lock") else {
      self = .locked
      return
    }
    do throws(FileFailure) {
      switch try Files.read("\(folder)/progress.json", limit: 1024 * 1024) {
      case .absent: self = .absent
      case .unsuitable(let why): self = .broken(why)
      case .bytes(let bytes):
        switch LearnerProgress.read(bytes) {
        case .whole(let progress):
          let states = progress.exercises.values.map(\.state)
          self = .whole(passed: states.count { $0 == .passed }, tried: states.count { $0 == .tried })
        case .partly: self = .partly
        case .broken: self = .broken("is not a progress file")
        case .newer(let version): self = .newer(version)
        }
      }
    } catch { self = .unreadable(error.reason) }
  }

  private static func isLocked(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }
}
