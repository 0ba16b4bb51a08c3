import Display
import Testing
import Timeline

@Suite("The painter and the notation agree")
struct PainterNotationTests {
  @Test(
    "What the notation says is painted",
    arguments: [
      """
      main       |g----------]
        fetch 1  |s---]
        fetch 2  :|s-------]
      """,
      """
      main       #g----------#]
        fetch 1   #s---#]
        fetch 2   :#s-------#]
      """,
      """
      main    |c-----------]
        a     BBBBBB]
          b   ::::::####k--x
        late     ^s----^a-----!
      z             |]
      """,
      """
      starved  ##########:::#####]
      """,
      """
      never   |k----------
        ends  |s----------
      """,
    ])
  func roundTrip(_ notation: String) throws {
    #expect(TimelinePainter.notation(try Timeline(notation: notation)) == notation)
  }
}
