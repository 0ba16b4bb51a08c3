import Curriculum
import Foundation
import Running
import Subprocess
import SystemPackage

/// The programs that are measured, and a folder for all that they keep: nothing of the user's is read or written.
struct Workbench: Sendable {
  /// The benchmark's own executable.
  let own: String
  /// The tool, beside the benchmark's own executable.
  let lanes: String
  /// The course's folder, absolute.
  let lessons: String
  /// The learner's files.
  let workspace: String
  let builder: Builder
  private let folder: String
  private let environment: [String: String]

  /// Finds everything; the Practice library is built if it is missing.
  ///
  /// - Throws: `LanesError` if the tool or a toolchain is missing.
  init(lessons: String) async throws {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    self.own = own.path
    lanes = own.deletingLastPathComponent().appendingPathComponent("lanes").path
    guard FileManager.default.isExecutableFile(atPath: lanes) else {
      throw LanesError(code: .failed, message: "there is no 'lanes' beside the benchmark", fix: "swift build")
    }
    self.lessons = URL(fileURLWithPath: lessons).standardizedFileURL.path
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("lanes-bench-\(UUID().uuidString)").path
    workspace = "\(folder)/workspace"
    try FileManager.default.createDirectory(atPath: "\(workspace)/.lanes", withIntermediateDirectories: true)
    let state = ["XDG_CACHE_HOME": "\(folder)/cache", "XDG_STATE_HOME": "\(folder)/state", "XDG_CONFIG_HOME": "\(folder)/config"]
    environment = ProcessInfo.processInfo.environment.merging(state) { $1 }.merging(["LANES_WORKSPACE": workspace]) { $1 }

    let cache = BaseDirectories(environment: environment).cache
    let toolchain = try await Toolchain.find(environment: environment, cache: cache)
    let library = try await PracticeLibrary.find(toolchain: toolchain, cache: cache) { line in
      FileHandle.standardError.write(Data("\(line)\n".utf8))
    }
    builder = Builder(toolchain: toolchain, library: library, cache: cache)
  }

  /// Removes the folder.
  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// A path in the folder.
  func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// What a program on a terminal has to find in its environment.
  var terminalEnvironment: [String: String] {
    environment.filter { ["HOME", "PATH", "LANES_WORKSPACE"].contains($0.key) || $0.key.hasPrefix("XDG_") }
  }

  /// Runs a program to its end, without a terminal and without input.
  ///
  /// - Parameter more: Environment variables for this run alone.
  /// - Returns: Real milliseconds from before its start to after its end, and what it printed.
  /// - Throws: `LanesError` if it does not end with status 0.
  func time(
    _ program: String, _ arguments: [String], environment more: [String: String] = [:]
  ) async throws -> (milliseconds: Double, output: String) {
    let variables = variables(more)
    let start = ContinuousClock.now
    let result = try await Subprocess.run(
      .path(FilePath(program)), arguments: Arguments(arguments), environment: variables, output: .string(limit: 16 << 20),
      error: .string(limit: 1 << 20))
    let milliseconds = start.duration(to: .now) / .milliseconds(1)
    guard result.terminationStatus.isSuccess else {
      let words = result.standardError + result.standardOutput
      throw LanesError(
        code: .failed, message: "`\(([program] + arguments).joined(separator: " "))` fails: \(words.prefix(2000))",
        fix: "run it by itself")
    }
    return (milliseconds, result.standardOutput)
  }

  private func variables(_ more: [String: String]) -> Environment {
    .custom(
      environment.merging(more) { $1 }.reduce(into: [Environment.Key: String]()) { custom, variable in
        if let key = Environment.Key(rawValue: variable.key) { custom[key] = variable.value }
      })
  }
}
