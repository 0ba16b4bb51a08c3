import Curriculum
import Foundation
import Grading
import PseudoTerminal
@testable import Running
import TestSupport

/// What is needed to verify courses. Made once; what it compiles of the repository's lessons is kept for the next time.
struct VerificationBench: Sendable {
  struct Missing: Error, CustomStringConvertible { let description: String }

  static let shared = Task { try await VerificationBench() }

  let builder: Builder

  /// - Parameter cache: Where compiled programs go; beside the library if left out.
  init(cache: String? = nil) async throws {
    let folder = String(builtProduct("libPractice.so").dropLast("/libPractice.so".count))
    // Not built here: the package's build folder may be locked by whoever runs the tests.
    guard let library = PracticeLibrary(in: folder) else {
      throw Missing(description: "libPractice.so or its modules are not in \"\(folder)\": run `swift build --product Practice`")
    }
    let cache = cache ?? "\(folder)/lessons-cache"
    builder = Builder(toolchain: try await Toolchain.find(cache: cache), library: library, cache: cache)
  }

  /// Verifies lessons as `lanes verify` does, one piece at a time; other tests have the other cores.
  ///
  /// - Parameter lessons: Ids; all of the course if empty.
  func verify(_ course: String, lessons: [String] = [], repetitions: Int = 1) async throws -> Verification {
    try await Turnstile.shared.pass {
      var options = Verifier.Options()
      (options.jobs, options.repetitions) = (1, repetitions)
      return try await Verifier(builder: builder, options: options).verify(try Course.load(at: course), lessons: lessons)
    }
  }
}
