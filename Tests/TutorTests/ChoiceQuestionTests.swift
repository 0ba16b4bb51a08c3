import Testing

@testable import Tutor

@Suite("The choices of a prediction")
struct ChoiceQuestionTests {
  private let times = ChoiceQuestion(choices: ["1", "2", "300"], unit: "ms")

  @Test(
    "are taken by letter or by value, never by place",
    arguments: [("a", "1"), ("C", "300"), (" b ", "2"), ("2", "2"), ("300", "300"), ("300 ms", "300"), ("300ms", "300")])
  func taken(_ typed: String, _ choice: String) {
    #expect(times.choice(for: typed) == choice)
  }

  @Test("are not guessed at", arguments: ["3", "d", "", "30", "next"])
  func refused(_ typed: String) {
    #expect(times.choice(for: typed) == nil)
  }

  @Test("have their unit where they count something")
  func units() {
    #expect(times.shown("300") == "300 ms")
    #expect(ChoiceQuestion(choices: ["a, b", "b, a"], unit: nil).shown("b, a") == "b, a")
  }
}
