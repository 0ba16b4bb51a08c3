import Foundation
import Testing

@testable import Curriculum

@Suite("Lessons")
struct LessonsTests {
  @Test("of this repository have nothing wrong with them")
  func clean() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let course = try Course.load(at: root.appending(path: "Lessons").path)
    #expect(course.diagnostics.isEmpty, Comment(rawValue: course.diagnostics.map(\.description).joined(separator: "\n")))
  }
}
