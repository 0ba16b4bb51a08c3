import Foundation
import Testing

@testable import Running

/// A toolchain and a stand-in for the Practice library, made once for all tests that compile.
struct Workshop: Sendable {
  let toolchain: Toolchain
  let library: PracticeLibrary
  let folder: String

  static let shared = Task { try await Workshop() }
  private static let folder = try? Files.makeUniqueFolder(in: "/tmp", prefix: "lanes-workshop-")

  private init() async throws {
    folder = try #require(Self.folder)
    // The tests that share it end with the process.
    atexit { Workshop.folder.map { Files.remove($0) } }
    toolchain = try await Toolchain.find(cache: folder)
    let source = try Scratch.write(
      "public func mark(_ label: String) { print(\"mark\", label) }", to: folder.slash("library/Practice.swift"))
    try Files.makeFolder(folder.slash("library/Modules"))
    let built = try await SupervisedProcess(
      executable: toolchain.compiler,
      arguments: [
        "-emit-library", "-emit-module", "-module-name", "Practice", "-parse-as-library", source, "-o",
        folder.slash("library/libPractice.so"), "-emit-module-path", folder.slash("library/Modules/Practice.swiftmodule"),
      ], deadline: .seconds(120)
    ).run()
    guard built.termination.isSuccess, let library = PracticeLibrary(in: folder.slash("library")) else { throw ScratchFailure() }
    self.library = library
  }

  /// A builder whose cache is in `folder`.
  func builder(_ folder: String) -> Builder { Builder(toolchain: toolchain, library: library, cache: folder) }
}
