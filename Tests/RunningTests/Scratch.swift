@testable import Running

/// Folders and scripts for one test.
enum Scratch {
  static func with<T>(_ body: (String) throws -> T) throws -> T {
    let folder = try Files.makeUniqueFolder(in: "/tmp", prefix: "lanes-test-")
    defer { Files.remove(folder) }
    return try body(folder)
  }

  static func with<T>(_ body: (String) async throws -> T) async throws -> T {
    let folder = try Files.makeUniqueFolder(in: "/tmp", prefix: "lanes-test-")
    defer { Files.remove(folder) }
    return try await body(folder)
  }

  /// Writes a file, and the folders above it.
  @discardableResult
  static func write(_ text: String, to path: String) throws -> String {
    try Files.makeFolder(path.parentFolder)
    try Files.replace(path, with: Array(text.utf8))
    return path
  }

  /// Writes a shell script that can be run.
  static func script(_ text: String, to path: String) async throws -> String {
    try write("#!/bin/sh\n" + text + "\n", to: path)
    let changed = try await SupervisedProcess(executable: "/bin/chmod", arguments: ["755", path], deadline: .seconds(10)).run()
    guard changed.termination.isSuccess else { throw ScratchFailure() }
    return path
  }
}

struct ScratchFailure: Error {}
