@testable import Display
import Testing
import Timeline

@Suite("The painter's time axis")
struct PainterAxisTests {
  @Test(
    "Labels are round, fit the run, and the last has the unit",
    arguments: [
      (0, 50, "'0 ms"), (900_000_000, 50, "'0              '300            '600      900 ms'"),
      (30_000_000, 24, "'0         '15   30 ms'"), (137_000_000, 40, "'0           '50           '100 ms"),
      (3_600_000_000_000, 40, "'0       '15       '30      '45 60 min'"),
      (7_500, 40, "'0          '2.5         '5     7.5 us'"), (17, 40, "'0         '5         '10        '15 ns"),
      (90_000_000_000, 40, "'0          '30          '60      90 s'"),
      (VirtualTime.limit, 40, "'0                          '10000 days"),
    ] as [(Int64, Int, String)])
  func labels(for duration: Int64, in columns: Int, are expected: String) {
    let scale = TimelineScale(duration: duration, columns: columns, endless: false)
    #expect(trimmed(TimelineAxis(scale: scale, glyphs: .ascii).cells) == expected)
  }

  @Test("Labels never touch each other, whatever the duration and the width")
  func spacing() {
    for columns in 10...120 {
      var duration: Int64 = 1
      while duration < VirtualTime.limit {
        let scale = TimelineScale(duration: duration, columns: columns, endless: columns % 2 == 0)
        let cells = TimelineAxis(scale: scale, glyphs: .ascii).cells
        let labels = String(cells).split(separator: " ").filter { $0 != "ms" && $0.contains("'") }
        if cells.count != columns || cells.first != "'" || labels.contains(where: { $0.count { $0 == "'" } > 1 }) {
          Issue.record("\(duration) in \(columns) columns: \(String(cells))")
        }
        duration = duration * 5 + 1
      }
    }
  }

  @Test(
    "A time has its column",
    arguments: [(0, 0), (1, 0), (99, 9), (100, 10), (999, 99), (1_000, 100), (5_000, 100), (-3, 0), (.max, 100)]
      as [(Int64, Int)])
  func columns(_ time: Int64, _ column: Int) {
    #expect(TimelineScale(duration: 1_000, columns: 102, endless: false).column(time) == column)
  }

  private func trimmed(_ cells: [Character]) -> String {
    String(cells[..<((cells.lastIndex { $0 != " " } ?? -1) + 1)])
  }
}
