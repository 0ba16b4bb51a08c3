import Foundation
import TestSupport
import Testing

@Suite("lanes verify")
struct VerifyCommandTests {
  private let home: TemporaryHome

  init() throws { home = try TemporaryHome(course: "SoundCourse") }

  @Test("proves a course, says so in a sentence, and writes nothing beside the lessons")
  func sound() async throws {
    let before = try FileManager.default.subpathsOfDirectory(atPath: home.course)
    let run = try await home.lanes("verify")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)\(run.output)")
    #expect(run.output.contains("1 lesson proven: 1 demo, 2 of 2 programs ending as expected"))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: home.course) == before)
    #expect(run.survivors.isEmpty)
  }

  @Test("tells what is wrong with its place, exits 1, and does so for programs too")
  func broken() async throws {
    try FileManager.default.copyItem(atPath: home.course, toPath: home.path + "/course")
    let lesson = "course/01-sound/lesson.md"
    try home.write(lesson, try #require(home.text(lesson)).replacing("[10, 20, 30]", with: "[10, 30]"))
    let people = try await home.lanes("verify", "sound", "--lessons", home.path + "/course", "--jobs", "2")
    #expect(people.status == 1)
    #expect(people.output.contains("\(home.path)/\(lesson):14:1: error: the answer is '20'"))
    let programs = try await home.lanes("verify", "--lessons", "../course", "--json")
    let result = try programs.json()
    #expect(programs.status == 1 && result["passed"] as? Bool == false)
    let problem = (result["problems"] as? [NSDictionary])?.first
    #expect(problem?["file"] as? String == "../\(lesson)" && problem?["line"] as? Int == 14)
    #expect(result["predictions"] as? Int == 2 && result["predictions_right"] as? Int == 1)
  }

  @Test("knows which lessons there are, and what its options take")
  func misuse() async throws {
    #expect(try await home.lanes("verify", "soundly").status == 66)
    #expect(try await home.lanes("verify", "--jobs", "0").status == 64)
    #expect(try await home.lanes("verify", "--repeat", "many").status == 64)
    #expect(try await home.lanes("verify", "--lessons", home.path + "/nowhere").status == 66)
  }

  @Test("brings pages up to date when it is told to, and says which")
  func refresh() async throws {
    try FileManager.default.copyItem(atPath: home.course, toPath: home.path + "/course")
    let first = try await home.lanes("verify", "--lessons", "../course", "--refresh")
    #expect(first.status == 0 && first.lines.first == "../course/01-sound/lesson.md: refreshed", "\(first.output)")
    #expect(home.text("course/01-sound/lesson.md")?.contains("picture: |") == true)
    let second = try await home.lanes("verify", "--lessons", "../course", "--refresh", "--json").json()
    #expect((second["refreshed"] as? [String])?.isEmpty == true && (second["notes"] as? [NSDictionary])?.isEmpty == true)
  }

  @Test("begins a lesson, in a course or in none yet, and refuses what is there")
  func begin() async throws {
    let first = try await home.lanes("verify", "--new", "queues", "--lessons", "../mine")
    #expect(first.status == 0 && first.lines.first == "../mine/01-queues/lesson.md", "\(first.output)\(first.errors)")
    let second = try await home.lanes("verify", "--new", "locks", "--lessons", "../mine", "--json").json()
    #expect(second["folder"] as? String == "../mine/02-locks" && second["lesson"] as? String == "locks")
    #expect(second["next"] as? String == "lanes verify locks --lessons ../mine")
    let again = try await home.lanes("verify", "--new", "queues", "--lessons", "../mine")
    #expect(again.status == 64 && again.errors.contains("has a lesson 'queues' already"))
    #expect(try await home.lanes("verify", "--new", "a b", "--lessons", "../mine").status == 64)
    #expect(try await home.lanes("verify", "queues", "--new", "x", "--lessons", "../mine").status == 64)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path + "/mine").sorted() == ["01-queues", "02-locks"])
    try home.write("plain", "a file")
    #expect(try await home.lanes("verify", "--new", "x", "--lessons", "../plain").status != 0)
    #expect(home.text("plain") == "a file")
  }
}
