import TestSupport
import Testing

@testable import Curriculum

@Suite("A course with broken lessons")
struct BrokenCourseTests {
  let course: Course

  init() throws { course = try Course.load(at: fixture("BrokenCourse")) }

  @Test("still has every lesson whose text can be read")
  func lessons() {
    #expect(
      course.lessons.map(\.id) == ["good", "bad-yaml", "unknown-key", "missing-demo", "unclosed-fence", "absent-range"])
    for lesson in course.lessons { #expect(!lesson.steps.isEmpty, "\(lesson.id) has no steps") }
  }

  @Test("says of each what, where and what to do")
  func diagnostics() {
    let root = fixture("BrokenCourse")
    let told = course.diagnostics.map { "\($0.file.dropFirst(root.count + 1)):\($0.line):\($0.column): \($0.message) -> \($0.fix)" }
    #expect(
      told == [
        "02-bad-yaml/lesson.md:3:15: the front matter is not YAML: found unexpected end of stream -> "
          + "put values that contain ':', '#', brackets or quotation marks in quotation marks",
        "03-unknown-key/lesson.md:4:1: the front matter has no key 'minuts' -> write 'minutes'",
        "04-missing-demo/lesson.md:10:9: the lesson has no demo 'helo' -> write 'hello'",
        "04-missing-demo/lesson.md:13:4: no block is called 'demmo' -> write 'demo'",
        "05-unclosed-fence/lesson.md:10:1: this code block is never closed -> write a line with the same signs under its last line",
        "06-absent-range/lesson.md:10:39: 'demos/hello.swift' has 7 lines, so 5-90 is not there -> quote lines from 1 to 7",
        "07-no-text/lesson.md:1:1: the lesson has no lesson.md -> add it, or remove the folder",
        "03-unknown-key/lesson.md:5:9: 'needs' names the lesson 'god', which is not in the course -> write 'good'",
      ])
  }

  @Test("shows the fault where the block would be")
  func fault() throws {
    let lesson = try #require(course.lesson("missing-demo"))
    let faults = lesson.steps.flatMap(\.pieces).filter { if case .fault = $0.content { true } else { false } }
    #expect(faults.map(\.line) == [10, 13])
  }
}
