import Curriculum
import Testing

@testable import Running

@Suite("Toolchain") struct ToolchainTests {
  @Test("Without swiftc on the path the error says what to install")
  func missing() async throws {
    try await Scratch.with { scratch in
      let error = await #expect(throws: LanesError.self) {
        try await Toolchain.find(environment: ["PATH": scratch], cache: scratch)
      }
      #expect(error?.code.exitStatus == 69)
      #expect(error?.message.contains("swiftc") == true)
      #expect(error?.fix.contains("6.3") == true)
    }
  }

  private static let old = """
    echo '{"compilerVersion": "Swift version 6.2.4 (x)", "target": {"triple": "t"},
      "paths": {"runtimeLibraryPaths": [], "runtimeResourcePath": "/r"}}'
    """

  @Test(
    "A swiftc that cannot be used is named, with what it says",
    arguments: [
      (Self.old, "6.2.4"),
      ("echo nonsense", "-print-target-info"),
      ("echo broken; exit 1", "broken"),
    ])
  func unusable(script: String, words: String) async throws {
    try await Scratch.with { scratch in
      let compiler = try await Scratch.script(script, to: scratch.slash("bin/swiftc"))
      let error = await #expect(throws: LanesError.self) {
        try await Toolchain.find(environment: ["PATH": "relative:\(scratch)/bin"], cache: scratch)
      }
      #expect(error?.code == .toolchain)
      #expect(error?.message.contains(compiler) == true)
      #expect(error?.message.contains(words) == true)
    }
  }

  @Test("The toolchain on the path is found, and found again from the cache until it changes")
  func found() async throws {
    try await Scratch.with { scratch in
      let first = try await Toolchain.find(cache: scratch)
      #expect(first.version.hasPrefix("6.3"))
      #expect(first.libraries.contains("swiftCore"))
      #expect(!first.libraries.contains("XCTest"))
      #expect(Files.isExecutable(first.program("llvm-symbolizer")))
      #expect(first.frontend.arguments.contains("-parse-as-library"))
      let file = try #require(Files.names(in: scratch.slash("toolchains")).first)
      let written = FileStamp(scratch.slash("toolchains").slash(file))
      #expect(try await Toolchain.find(cache: scratch) == first)
      #expect(FileStamp(scratch.slash("toolchains").slash(file)) == written)
      try Files.replace(scratch.slash("toolchains").slash(file), with: [0])
      #expect(try await Toolchain.find(cache: scratch) == first)
    }
  }
}
