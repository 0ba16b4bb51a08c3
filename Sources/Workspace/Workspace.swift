package import Curriculum
import Foundation

/// The folder with the learner's own files.
package struct Workspace: Equatable, Sendable {
  /// An absolute path; the folder need not exist yet.
  package let root: String

  /// Takes a folder.
  package init(root: String) { self.root = root }

  /// The folder that `LANES_WORKSPACE` names; else the current folder or the nearest one above it with a `.lanes`; else `~/lanes`.
  ///
  /// Nothing is created.
  package static func locate(environment: [String: String], currentFolder: String) -> Workspace {
    if let named = environment["LANES_WORKSPACE"], !named.isEmpty {
      return Workspace(root: URL(filePath: named, relativeTo: URL(filePath: currentFolder + "/")).standardizedFileURL.path)
    }
    var folder = currentFolder
    while !folder.isEmpty {
      if Files.exists("\(folder)/.lanes") { return Workspace(root: folder) }
      guard let slash = folder.lastIndex(of: "/") else { break }
      folder = String(folder[..<slash])
    }
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? NSHomeDirectory()
    return Workspace(root: home == "/" ? "/lanes" : "\(home)/lanes")
  }

  /// The folder for what Lanes keeps about the learner.
  package var stateFolder: String { "\(root)/.lanes" }

  /// Makes the workspace if it is not there.
  ///
  /// - Returns: Whether it was made now, which people should be told.
  /// - Throws: ``LanesError`` with the code `workspace`, exit status 1.
  @discardableResult
  package func create() throws(LanesError) -> Bool {
    if Files.exists(stateFolder) { return false }
    do throws(FileFailure) {
      try Files.makeFolder(stateFolder)
      return true
    } catch { throw .workspace(error) }
  }

  /// The path of the learner's file for an exercise; it need not exist yet.
  package func file(for exercise: Exercise) -> String { "\(root)/\(exercise.lesson)/\(exercise.name).swift" }
}

extension LanesError.Code {
  /// The learner's folder or a file in it cannot be used.
  package static let workspace = LanesError.Code(name: "workspace", exitStatus: 1)
}

extension LanesError {
  static func workspace(_ failure: FileFailure) -> LanesError {
    LanesError(
      code: .workspace, message: "cannot use '\(failure.path)': \(failure.reason)",
      fix: "make it writable, or set LANES_WORKSPACE to a folder that is")
  }
}
