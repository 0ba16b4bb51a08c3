import Foundation
import Testing

@Suite("lanes lessons")
struct LessonsCommandTests {
  @Test("lists lessons and exercises with their state")
  func text() async throws {
    let run = try await TemporaryHome().lanes("lessons")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("01  tiny                  A course to know by heart"))
    #expect(run.output.contains("0 of 7 passed"))
    #expect(run.lines.contains("    exercise  tiny/passes  new"))
    #expect(run.widest < 80)
  }

  @Test("has one shape under --json, with null for what a lesson does not say")
  func json() async throws {
    let run = try await TemporaryHome(course: "BrokenCourse").lanes("lessons", "--json")
    #expect(run.status == 0)
    let lessons = try #require(try run.json()["lessons"] as? [NSDictionary])
    let good: NSDictionary = [
      "id": "good", "title": "Nothing wrong here", "part": NSNull(), "pattern": NSNull(), "python": NSNull(), "minutes": NSNull(),
      "demos": ["good/hello"], "exercises": [],
    ]
    #expect(lessons.first == good)

    let tiny = try await TemporaryHome().lanes("lessons", "--json")
    let lesson = try #require((try tiny.json()["lessons"] as? [NSDictionary])?.first)
    #expect(lesson["minutes"] as? Int == 2)
    #expect(lesson["python"] as? String == "asyncio.gather")
    #expect(lesson["demos"] as? [String] == ["tiny/one-call", "tiny/two-calls"])
    #expect((lesson["exercises"] as? [NSDictionary])?.first == ["id": "tiny/passes", "state": "new", "attempts": 0])
  }

  @Test("shows no control codes when it is no terminal")
  func piped() async throws {
    #expect(!(try await TemporaryHome().lanes("lessons")).output.contains("\u{1B}"))
  }
}
