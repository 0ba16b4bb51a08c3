extension Builder {
  /// A builder with the toolchain on the path, the Practice library beside the running executable, and the user's cache.
  ///
  /// - Parameters:
  ///   - library: The folder of the Practice library, where it is not beside the executable.
  ///   - progress: Called with each line to show while the library is built, which is rare and takes long.
  /// - Throws: `LanesError` of code `toolchain` if one of them is missing or cannot be used.
  package static func standard(
    library: String? = nil, cache: String = BaseDirectories.own.cache, progress: @escaping @Sendable (String) -> Void
  ) async throws -> Builder {
    let toolchain = try await Toolchain.find(cache: cache)
    let library = try await PracticeLibrary.find(in: library, toolchain: toolchain, cache: cache, progress: progress)
    return Builder(toolchain: toolchain, library: library, cache: cache)
  }

  /// Runs a program that this builder has built, and looks up the lines that its recording names.
  ///
  /// - Throws: `LanesError` if it cannot be started; `CancellationError` if the task was cancelled before.
  package func run(
    _ program: Program, environment: ChildEnvironment = ChildEnvironment(), limits: Limits = Limits()
  ) async throws -> DemoRun {
    try await DemoRun.run(program, environment: environment, limits: limits, toolchain: toolchain)
  }
}
