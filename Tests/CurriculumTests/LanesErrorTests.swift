import Foundation
import Testing

@testable import Curriculum

@Suite("Errors")
struct LanesErrorTests {
  @Test("are printed for programs as one object")
  func json() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let error = LanesError(code: .notInCourse, message: "no lesson named 'x'", fix: "lanes lessons", nearest: "y")
    #expect(
      String(decoding: try encoder.encode(error), as: UTF8.self)
        == #"{"error":{"code":"not-in-course","fix":"lanes lessons","message":"no lesson named 'x'"}}"#)
  }

  @Test(
    "have the exit status of their code",
    arguments: [
      (LanesError.Code.failed, 1), (.usage, 64), (.ambiguous, 64), (.notInCourse, 66), (.noCourse, 66), (.toolchain, 69),
      (.fault, 70),
    ] as [(LanesError.Code, Int32)])
  func status(of code: LanesError.Code, is expected: Int32) {
    #expect(code.exitStatus == expected)
  }
}
