import Display
import Testing
import Timeline

@Suite("The painter of timelines")
struct PainterTests {
  private func picture(_ variants: [(title: String, timeline: Timeline)], width: Int, _ glyphs: Glyphs = .ascii) -> String {
    TimelinePainter(width: width, glyphs: glyphs).paint(variants).map(\.plain).joined(separator: "\n")
  }

  @Test("Calls in a row, together, and awaited on the spot stand on one scale")
  func gather() {
    #expect(
      picture(PainterSamples.gather, width: 80, .unicode) == """
        in-a-row: 1 task; ended after 900 ms; at most 1 request in flight
        main          ▌─ api name ─────────▌─ api feed ─────────▌─ api weather ──────┤
        in flight     1▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁

        together: 4 tasks; ended after 300 ms; at most 3 requests in flight
        main          ▌─ async let 1 ──────┤
          async let 1 ▌─ api name ─────────┤
          async let 2 ▌─ api feed ─────────┤
          async let 3 ▌─ api weather ──────┤
        in flight     3▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃

        too-early: 4 tasks; ended after 900 ms; at most 1 request in flight
        main          ▌─ async let 1 ──────▌─ async let 2 ──────▌─ async let 3 ──────┤
          async let 1 ▌─ api name ─────────┤
          async let 2                      ▌─ api feed ─────────┤
          async let 3                                           ▌─ api weather ──────┤
        in flight     1▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁
                      ╵0                   ╵300                 ╵600           900 ms╵
        ▌ runs for an instant   ─ waits, holds no core   ┤ done
        """)
  }

  @Test("At forty columns the same is still to be read")
  func narrow() {
    #expect(
      picture(PainterSamples.gather, width: 40) == """
        in-a-row: 1 task; ended after 900 ms;
          at most 1 request in flight
        main     |- name -|- feed -|-weather-]
        requests 1...........................

        together: 4 tasks; ended after 300 ms;
          at most 3 requests in flight
        main     |c-------]
         async~1 |- name -]
         async~2 |- feed -]
         async~3 |r-------]
        requests 3........

        too-early: 4 tasks; ended after 900 ms;
          at most 1 request in flight
        main     |c-------|c-------|c--------]
         async~1 |- name -]
         async~2          |- feed -]
         async~3                   |-weather-]
        requests 1...........................
                 '0       '300     '600 ms
        | runs for an instant
        - waits, holds no core   ] done
        c child   r request
        """)
  }

  @Test("A blocked core looks like nothing else")
  func blockedCore() {
    #expect(
      picture([("", PainterSamples.blockedCore)], width: 64, .unicode) == """
        3 tasks; ended after 160 ms; a core blocked for 100 ms
        main ▌─ waits for A ────────────────────░ waits for a core ░░┤
          A  ▓ usleep holds the core ▓▓▓▓▓▓▓▓▓▓▓┤
          B  ░ waits for a core ░░░░░░░░░░░░░░░░█████████████████████┤
             ╵0            ╵40           ╵80           ╵120    160 ms╵
        ▌ runs for an instant   █ runs   ░ could run, no core is free
        ▓ holds a core and does nothing   ─ waits, holds no core
        ┤ done

        ! blocked-core: usleep held the only core for 100 ms.
          (usleep.swift:7)
        """)
  }

  @Test("Marks are numbered under the lanes and listed with their lines")
  func marks() {
    #expect(
      picture([("", PainterSamples.completionOrder)], width: 60, .unicode) == """
        4 tasks; ended after 30 ms
        main      ▌─ group ──────▲─ group ───────▲─ group ───────▲┤
          child 1 ▌─ sleep 30 ms ────────────────────────────────┤
          child 2 ▌─ sleep ──────┤
          child 3 ▌─ sleep 20 ms ────────────────┤
        marks                    1               2               3
                  ╵0             ╵10             ╵20        30 ms╵
        ▌ runs for an instant   ─ waits, holds no core   ┤ done
        ▲ mark

        1  got 10  10 ms  main  order.swift:12
        2  got 20  20 ms  main  order.swift:12
        3  got 30  30 ms  main  order.swift:12
        """)
  }

  @Test("What never ends reaches to the edge, also when no time passed")
  func deadlock() {
    #expect(
      picture([("late", PainterSamples.deadlock(at: 20)), ("at once", PainterSamples.deadlock(at: 0))], width: 60) == """
        late: 2 tasks; never ends, stuck after 20 ms
        main      |- waits for the group -------------------------!
          fetch 1 |- sleep 20 ms -----------------|-continuation--!

        at once: 2 tasks; never ends, stuck from the start
        main      |- waits for the group -------------------------!
          fetch 1 |- waits for a continuation --------------------!
                  '0      '5      '10     '15     '20 ms never ends
        | runs for an instant   - waits, holds no core
        ! never ends

        late
        ! deadlock: fetch 1 waits for a continuation that nobody
          holds.

        at once
        ! deadlock: fetch 1 waits for a continuation that nobody
          holds.
        """)
  }

  @Test("A failure, a cancelled sibling, and one that takes its time")
  func failure() {
    #expect(
      picture([("", PainterSamples.failure)], width: 60, .unicode) == """
        4 tasks; threw after 180 ms: Unavailable(key: b)
        main       ▌─ waits for the group ───────────────────────!
          a        ▌─ sleep 300 ms ─────────╳
          b        ▌─ sleep 300 ms ─────────!
          stubborn ▌─ continuation ─────────╳────────────────────┤
                   ╵0                       ╵100 ms
        ▌ runs for an instant   ─ waits, holds no core   ┤ done
        ! failed   ╳ cancelled
        """)
  }

  @Test("A failing schedule says where it was switched, and what the runtime does not tell is said once")
  func switches() {
    #expect(
      picture([("one", PainterSamples.bank), ("two", PainterSamples.bank)], width: 60) == """
        one: 3 tasks; ended after 100 ms
        main       |- waits for the group -----------------------]
          withdraw - actor Account ------------------------------]
          child 1  # core 0 #####################################]

        two: 3 tasks; ended after 100 ms
        main       |- waits for the group -----------------------]
          withdraw - actor Account ------------------------------]
          child 1  # core 0 #####################################]
                   '0                     '50              100 ms'
        | runs for an instant   # runs   - waits, holds no core
        ] done

        one
        where the order was switched, 2 times
        1  at 0 ms 'withdraw' was ready, child 1 went first
        2  at 100 ms 'withdraw' was ready, a timer went first
        This runtime does not say why tasks wait.

        two
        where the order was switched, 2 times
        1  at 0 ms 'withdraw' was ready, child 1 went first
        2  at 100 ms 'withdraw' was ready, a timer went first
        """)
  }

  @Test("A log that was full is a gap in the lanes and a sentence under them")
  func full() {
    #expect(
      picture([("", PainterSamples.full)], width: 60) == """
        2 tasks; ended after 100 ms
        main |- group ------                     # core 0 #######]
          a  |- sleep ------
             '0           '25          '50          '75    100 ms'
        | runs for an instant   # runs   - waits, holds no core
        ] done

        ! The log was full: 123,456 events between 30 ms and 70 ms
          are missing. A shorter program is drawn whole.
        """)
  }
}
