import Testing

@testable import Grading

@Suite("What a failure says")
struct MessageShapeTests {
  @Test(
    "is nearer to what says the same of the same",
    arguments: [
      ("It failed.", "It failed.", 0, 0),
      // Punctuation and quotes are the check's.
      ("Position 1: \"a\"", "Position 1 a", 0, 0),
      // Other numbers are another amount.
      ("The limit was 3; 4 were inside.", "The limit was 3; 7 were inside.", 0.5, 0.5),
      ("3 keys; requests made: 0.", "3 keys; requests made: 6.", 0.5, 0.5),
      // The same words in another order: who came first depends on small things.
      ("Ann, Bob, Cleo; you returned Bob, Ann, Cleo.", "Ann, Bob, Cleo; you returned Cleo, Bob, Ann.", 0.1, 0.1),
      // Other words are something else that was seen.
      ("Ann, Bob; you returned nothing.", "Ann, Bob; you returned Bob, Ann.", 0.9, 1),
      ("users/1 is Ann; yours is users/4 not found", "There were 5 keys; results returned: 3", 0.9, 1),
      ("", "Something.", 0.9, 1),
    ] as [(String, String, Double, Double)])
  func distance(_ first: String, _ second: String, _ least: Double, _ most: Double) {
    let (one, other) = (MessageShape(first), MessageShape(second))
    #expect((least...most).contains(one.distance(to: other)), "\(one.distance(to: other))")
    #expect(one.distance(to: other) == other.distance(to: one))
  }

  @Test(
    "under other schedules is compared without its numbers",
    arguments: [
      ("Cancelled at 20 ms, it ended at 40 ms.", "Cancelled at 0 ms, it ended at 300 ms.", 0),
      ("Cancelled at 20 ms, it ended at 40 ms.", "Cancelled at 20 ms, and 40 requests were begun.", 1),
    ] as [(String, String, Double)])
  func loose(_ first: String, _ second: String, _ expected: Double) {
    #expect((MessageShape(first).looseDistance(to: MessageShape(second)) > 0.5) == (expected > 0.5))
  }

  @Test(
    "by the compiler is compared without the names of one answer",
    arguments: [
      ("cannot find 'a' in scope", "cannot find '_' in scope"),
      ("'a' and 'b' differ in 2 places", "'_' and '_' differ in # places"),
      ("it's 3 o'clock", "it'_'clock"), ("can't do 'x'", "can'_'x'"), ("no quote", "no quote"), ("", ""),
    ])
  func names(_ text: String, _ expected: String) {
    #expect(MessageShape(text).withoutNames == expected)
  }

  @Test(
    "is counted as often as it occurs",
    arguments: [([], [], 1), ([1], [], 0), ([1, 1], [1], 0.5), ([1, 2], [2, 1], 1), ([1, 2], [2, 3], 1.0 / 3)]
      as [([Int], [Int], Double)])
  func multiset(_ first: [Int], _ second: [Int], _ expected: Double) {
    #expect(Multiset(first).overlap(with: Multiset(second)) == expected)
  }
}
