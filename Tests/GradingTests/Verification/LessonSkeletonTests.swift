import Curriculum
import Foundation
import TestSupport
import Testing

@testable import Grading

@Suite("A lesson that was begun")
struct LessonSkeletonTests {
  @Test("is proven as it stands, whatever it is called, and shows each part of a lesson")
  func proven() async throws {
    let course = try Scratch()
    for id in ["x", "rate-limits-2"] {
      let taken = try? Outline.load(at: course.path).lessons.map { (number: $0.number, id: $0.id) }
      let skeleton = try LessonSkeleton(id, after: taken ?? [])
      for file in skeleton.files { try course.write("\(skeleton.folder)/\(file.path)", file.text) }
    }
    #expect(try Course.load(at: course.path).diagnostics.isEmpty)
    let verification = try await VerificationBench.shared.value.verify(course.path)
    #expect(verification.passed && verification.notes.isEmpty, "\(verification.problems + verification.notes)")
    let counts = verification.counts
    #expect(counts.lessons == 2 && counts.variants == 4 && counts.predictionsRight == 2 && counts.mistakesCaught == 2)
  }

  @Test("has the next number, with two digits at least")
  func number() throws {
    #expect(try LessonSkeleton("x", after: []).folder == "01-x")
    #expect(try LessonSkeleton("x", after: [(3, "a"), (9, "b")]).folder == "10-x")
    #expect(try LessonSkeleton("x", after: [(3, "a")]).folder == "04-x")
  }

  @Test("has an id that is one, and its own", arguments: ["", "Queue", "4-queues", "a b", "../x", "taken", "größe"])
  func refused(_ id: String) {
    #expect(throws: LanesError.self) { try LessonSkeleton(id, after: [(1, "taken")]) }
  }
}
