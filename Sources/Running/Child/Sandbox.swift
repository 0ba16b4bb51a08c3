import Curriculum
import Foundation

/// The small program that starts learners' programs, confined, and ends all that they leave behind (`Sources/CSandbox`).
struct Sandbox: Equatable, Sendable {
  static let name = "lanes-sandbox"

  let path: String

  /// The one in `folder`, and otherwise the one beside the running executable.
  ///
  /// - Throws: `LanesError` if it is in neither.
  init(in folder: String? = nil) throws {
    let folders = [folder, Self.ownFolder].compactMap(\.self)
    guard let found = folders.map({ $0.slash(Self.name) }).first(where: { Files.isExecutable($0) }) else {
      throw LanesError(
        code: .toolchain,
        message: "\"\((folders.first ?? "").slash(Self.name))\" is missing, which learners' programs are started with",
        fix: "run `\(PracticeBuild.commands.joined(separator: " && "))` in the folder that Lanes was built in")
    }
    path = found
  }

  /// The folder of the running executable.
  static let ownFolder = Files.resolved("/proc/self/exe")?.parentFolder

  /// What a program needs that was linked as the running executable was: the libraries of the runtime, of C, and Practice.
  static let ownNeeds: [String] = {
    let maps = String(decoding: Files.readStream("/proc/self/maps") ?? [], as: UTF8.self)
    let libraries = maps.split(separator: "\n").compactMap { line in line.firstIndex(of: "/").map { String(line[$0...]) } }
    let folders = ["libswiftCore.so", "libc.so.6"].compactMap { name in libraries.first { $0.lastName == name }?.parentFolder }
    return folders + [ownFolder?.slash("libPractice.so")].compactMap(\.self)
  }()

  /// The arguments that make it run `program`.
  ///
  /// - Parameters:
  ///   - runs: Files and folders that the program may read and execute, itself excepted.
  ///   - writes: Its recording.
  ///   - scratch: The folder that is its own.
  ///   - leftovers: Folders to remove if this process is killed before it can.
  ///   - isSealed: Whether a key comes first over the control line.
  func arguments(
    _ program: String, _ arguments: [String], limits: Limits, runs: [String], writes: String, scratch: String,
    leftovers: [String], isSealed: Bool
  ) -> [String] {
    var words = ["--parent", String(getpid())]
    if isSealed { words.append("--sealed") }
    // Should all who watch be killed, an endless loop still ends.
    let seconds = (Int(limits.deadline.components.seconds) + 2) * ProcessInfo.processInfo.activeProcessorCount
    words += ["--seconds", String(seconds)]
    if let bytes = limits.memory { words += ["--memory", String(bytes)] }
    if let bytes = limits.fileSize { words += ["--file-size", String(bytes)] }
    for path in [program] + runs { words += ["--runs", path] }
    words += ["--writes", writes, "--owns", scratch]
    for folder in leftovers { words += ["--scratch", folder] }
    return words + ["--", program] + arguments
  }
}
