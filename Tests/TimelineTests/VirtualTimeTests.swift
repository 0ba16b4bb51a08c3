import Testing
import Timeline

@Suite("Virtual times in words")
struct VirtualTimeTests {
  @Test(
    "Text has the unit that a person would choose",
    arguments: [
      (0, "0 ms"), (7, "7 ns"), (1_500, "1.5 us"), (20_000, "20 us"), (300_000_000, "300 ms"), (1_250_000, "1.25 ms"),
      (1_200_000_000, "1200 ms"), (2_500_000_000, "2.5 s"), (119_999_999_999, "120 s"), (125_000_000_000, "2 min 5 s"),
      (3_600_000_000_000, "60 min"), (7_500_000_000_000, "2 h 5 min"), (864_000_000_000_000, "10 days"), (-5, "0 ms"),
    ] as [(Int64, String)])
  func text(_ time: Int64, is expected: String) { #expect(VirtualTime.text(time) == expected) }

  @Test(
    "Seconds have three decimals, or six",
    arguments: [
      (0, "0.000 s"), (120_000_000, "0.120 s"), (1_000_500_000, "1.000500 s"), (.max, "9223372036.854775 s"), (-1, "0.000 s"),
    ] as [(Int64, String)])
  func seconds(_ time: Int64, is expected: String) { #expect(VirtualTime.seconds(time) == expected) }
}
