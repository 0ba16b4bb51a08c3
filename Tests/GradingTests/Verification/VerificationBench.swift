import Curriculum
import Foundation
import Grading
import Running
import TestSupport

/// What is needed to verify courses. Made once; what it compiles of the repository's lessons is kept for the next time.
struct VerificationBench: Sendable {
  static let shared = Task { try await VerificationBench() }

  let builder: Builder

  /// - Parameter cache: Where compiled programs go; beside the library if left out.
  init(cache: String? = nil) async throws { builder = try await LessonsBench(cache: cache).builder }

  /// Verifies lessons as `lanes verify` does, one piece at a time; other tests have the other cores.
  ///
  /// - Parameter lessons: Ids; all of the course if empty.
  func verify(_ course: String, lessons: [String] = [], repetitions: Int = 1) async throws -> Verification {
    try await Turnstile.shared.pass { try await verifyAtOnce(course, lessons: lessons, repetitions: repetitions) }
  }

  /// The same, for who has come through the turnstile already.
  func verifyAtOnce(_ course: String, lessons: [String] = [], repetitions: Int = 1) async throws -> Verification {
    var options = Verifier.Options()
    (options.jobs, options.repetitions) = (1, repetitions)
    return try await Verifier(builder: builder, options: options).verify(try Course.load(at: course), lessons: lessons)
  }
}
