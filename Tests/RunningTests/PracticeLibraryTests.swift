import Curriculum
import Foundation
import Testing

@testable import Running

@Suite("Practice library") struct PracticeLibraryTests {
  @Test("Without sources, a missing library is an error that says how to build it")
  func missing() async throws {
    let workshop = try await Workshop.shared.value
    try await Scratch.with { scratch in
      let error = await #expect(throws: LanesError.self) {
        try await PracticeLibrary.find(in: scratch, toolchain: workshop.toolchain, cache: scratch) { _ in }
      }
      #expect(error?.code.exitStatus == 69)
      #expect(error?.fix.contains("swift build --product Practice") == true)
    }
  }

  @Test("A library beside the executable is found, wherever that is")
  func found() async throws {
    let workshop = try await Workshop.shared.value
    let folder = workshop.library.folder
    let library = try await PracticeLibrary.find(in: folder, toolchain: workshop.toolchain, cache: workshop.folder) { _ in }
    #expect(library == workshop.library)
    #expect(library.modules == folder.slash("Modules"))
  }

  @Test("A library is fresh when it is newer than its sources, or was found up to date with them")
  func freshness() throws {
    try Scratch.with { scratch in
      let products = try package(in: scratch)
      let sources = try #require(PracticeSources(besideExecutableIn: products))
      #expect(sources.root == scratch.slash("package"))
      #expect(sources.stale(in: products, cache: scratch) == ["Practice"])
      sources.markFresh(in: products, cache: scratch)
      #expect(sources.stale(in: products, cache: scratch) == [])
      try Files.replace(products.slash("libPractice.so"), with: [1])
      setTime(sources.root.slash("Sources/Practice/Deep/a.swift"), 2_000)
      #expect(sources.stale(in: products, cache: scratch) == [])
    }
  }

  @Test("A sandbox that is missing is built as the library is, and by itself")
  func sandbox() async throws {
    try await Scratch.with { scratch in
      let products = try package(in: scratch)
      try Scratch.write("", to: scratch.slash("package/Sources/CSandbox/main.c"))
      let sources = try #require(PracticeSources(besideExecutableIn: products))
      #expect(sources.stale(in: products, cache: scratch) == ["Practice", "lanes-sandbox"])
      try Files.replace(products.slash("libPractice.so"), with: [1])
      #expect(sources.stale(in: products, cache: scratch) == ["lanes-sandbox"])
      let toolchain = try await fakeToolchain(scratch, "echo \"building $3\"; touch .build/debug/lanes-sandbox")
      let said = Said()
      _ = try await PracticeLibrary.find(in: products, toolchain: toolchain, cache: scratch) { said.add($0) }
      #expect(said.lines.contains("building lanes-sandbox") && !said.lines.contains("building Practice"))
      #expect(sources.stale(in: products, cache: scratch) == [])
    }
  }

  @Test("A stale library is rebuilt in its package, with progress, by one process")
  func rebuilt() async throws {
    try await Scratch.with { scratch in
      let products = try package(in: scratch)
      let toolchain = try await fakeToolchain(scratch, "pwd; echo building; touch .build/debug/libPractice.so; touch .build/built")
      let said = Said()
      let library = try await PracticeLibrary.find(in: products, toolchain: toolchain, cache: scratch) { said.add($0) }
      #expect(library.folder == products)
      #expect(said.lines.contains("building"))
      #expect(Files.exists(scratch.slash("package/.build/built")))
    }
  }

  @Test("A build that fails is told with its first error")
  func failing() async throws {
    try await Scratch.with { scratch in
      let products = try package(in: scratch)
      let toolchain = try await fakeToolchain(scratch, "echo planning; echo 'a.swift:1:1: error: no'; exit 1")
      let error = await #expect(throws: LanesError.self) {
        try await PracticeLibrary.find(in: products, toolchain: toolchain, cache: scratch) { _ in }
      }
      #expect(error?.message.contains("a.swift:1:1: error: no") == true)
    }
  }

  @Test("A library that is older than its sources is used as it is while another SwiftPM is at work")
  func busy() async throws {
    try await Scratch.with { scratch in
      let products = try package(in: scratch)
      let toolchain = try await fakeToolchain(scratch, "echo 'Another instance of SwiftPM (PID: 1) is already running'; sleep 1000")
      let said = Said()
      let library = try await PracticeLibrary.find(
        in: products, toolchain: toolchain, cache: scratch, patience: .milliseconds(50)
      ) { said.add($0) }
      #expect(library.folder == products)
      #expect(said.lines.contains { $0.contains("used as it is") })
    }
  }

  @Test("A SwiftPM that waits for the one that started us is not waited for")
  func deadlock() async throws {
    try await Scratch.with { scratch in
      let products = try package(in: scratch)
      Files.remove(products.slash("libPractice.so"))
      let toolchain = try await fakeToolchain(scratch, "echo 'Another instance of SwiftPM (PID: 1) is already running'; sleep 1000")
      let error = await #expect(throws: LanesError.self) {
        try await PracticeLibrary.find(in: products, toolchain: toolchain, cache: scratch, patience: .milliseconds(50)) { _ in }
      }
      #expect(error?.fix.contains("swift build --product Practice") == true)
      #expect(error?.message.contains("locked") == true)
    }
  }

  /// A package with a library older than its one source, and returns the folder of its products.
  private func package(in scratch: String) throws -> String {
    let root = scratch.slash("package")
    try Scratch.write("", to: root.slash("Package.swift"))
    try Scratch.write("", to: root.slash("Sources/Practice/Deep/a.swift"))
    try Scratch.write("", to: root.slash(".build/debug/Modules/Practice.swiftmodule"))
    try Scratch.write("", to: root.slash(".build/debug/libPractice.so"))
    setTime(root.slash(".build/debug/libPractice.so"), 1_000)
    return root.slash(".build/debug")
  }

  /// The toolchain, but with a script in place of `swift`.
  private func fakeToolchain(_ scratch: String, _ script: String) async throws -> Toolchain {
    _ = try await Scratch.script(script, to: scratch.slash("bin/swift"))
    return Toolchain(
      description: "Swift version 6.3.1", compiler: scratch.slash("bin/swiftc"), triple: "", resources: "",
      frontend: DriverPlan.Compile(program: scratch.slash("bin/swift-frontend"), arguments: []),
      linker: DriverPlan.Link(program: "", before: [], after: []), libraryFolders: [], libraries: [], stamps: [])
  }

  private func setTime(_ path: String, _ seconds: Int) {
    var times = [timeval(tv_sec: seconds, tv_usec: 0), timeval(tv_sec: seconds, tv_usec: 0)]
    utimes(path, &times)
  }
}
