import Curriculum

/// Builds the Practice library and the sandbox with SwiftPM, one process at a time.
struct PracticeBuild {
  /// What people can type; SwiftPM builds one product at a time, or all.
  static let commands = ["Practice", Sandbox.name].map { "swift build --product \($0)" }

  let package: PracticeSources
  /// Where the library is, or will be.
  let folder: String
  let toolchain: Toolchain
  /// Which products, asked once it is our turn.
  let products: @Sendable () -> [String]
  /// Real time to wait for another SwiftPM.
  let patience: Duration
  let progress: @Sendable (String) -> Void
  /// Real time that a build from nothing may take.
  var deadline = Duration.seconds(900)

  /// - Parameters:
  ///   - found: Asked once it is our turn, since another process may have built it meanwhile; its answer is the result.
  ///   - built: Makes the result of a build that succeeded.
  func run(
    unless found: () -> PracticeLibrary?, built: () throws -> PracticeLibrary
  ) async throws -> PracticeLibrary {
    try await FileLock.hold(package.root.slash(".build").slash("lanes-practice.lock"), within: deadline) {
      if let library = found() { return library }
      for product in products() {
        if let library = try await build(product) { return library }
      }
      return try built()
    }
  }

  /// - Returns: The library as it is, where it cannot be built now; `nil` after a build.
  private func build(_ product: String) async throws -> PracticeLibrary? {
    let command = "swift build --product \(product)"
    progress("Building what programs run with (\(command)); this takes a while the first time.")
    let outcome = try await start(product)
    switch outcome.termination {
    case .exited(0): return nil
    case .interrupted: throw CancellationError()
    case .deadline:
      if let library = PracticeLibrary(in: folder), product != Sandbox.name || Files.isExecutable(folder.slash(Sandbox.name)) {
        progress("Another SwiftPM is at work there; the library is used as it is.")
        return library
      }
      throw LanesError(
        code: .toolchain, message: "the product \(product) must be built, but another SwiftPM keeps \"\(package.root)\" locked",
        fix: "end the other `swift` command, run `\(command)` in that folder, then start `.build/debug/lanes` itself")
    default:
      let lines = String(decoding: outcome.output, as: UTF8.self).split(whereSeparator: \.isNewline)
      let said = lines.first { $0.contains("error:") } ?? lines.last ?? "it prints nothing"
      throw LanesError(
        code: .toolchain, message: "`\(command)` failed in \"\(package.root)\": \(said)",
        fix: "run `\(command)` there to see all of it")
    }
  }

  /// Runs SwiftPM, which waits without a limit for another SwiftPM that works in the same folder. When that one is the `swift run`
  /// or `swift test` that started us, it waits for us in turn; so the wait is ours to end.
  private func start(_ product: String) async throws -> SupervisedProcess.Outcome {
    let process = SupervisedProcess(
      executable: toolchain.program("swift"), arguments: ["build", "--product", product], directory: package.root,
      deadline: deadline)
    let (waits, wait) = AsyncStream.makeStream(of: OutputCollector.self)
    return try await withThrowingTaskGroup(of: SupervisedProcess.Outcome?.self) { group in
      group.addTask {
        try await process.run { bytes, collector in
          let text = String(decoding: bytes, as: UTF8.self)
          for line in text.split(whereSeparator: \.isNewline) { progress(String(line)) }
          if text.contains("Another instance of SwiftPM") { wait.yield(collector) }
        }
      }
      group.addTask {
        for await collector in waits {
          let count = collector.count
          try await Task.sleep(for: patience)
          // Had it got the lock, it would have said what it builds.
          if collector.count == count { collector.stop(.deadline) }
        }
        return nil
      }
      defer { group.cancelAll() }
      while let ended = try await group.next() {
        if let ended { return ended }
      }
      throw CancellationError()
    }
  }
}
