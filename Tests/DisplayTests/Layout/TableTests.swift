import Display
import Testing

struct TableTests {
  let table = Table(
    columns: [.init("id"), .init("title", minimum: 12), .init("done", alignment: .right)],
    rows: [["gather", "Three calls, one wait, and what an await costs", "2 of 3"], ["bounded", "No more than ten", "0 of 4"]])

  func text(_ table: Table, _ columns: Int) -> [String] { table.lines(in: Layout(columns: columns)).map(\.plain) }

  @Test("columns stand under each other, and the one that may shrink is cut")
  func wide() {
    #expect(
      text(table, 80) == [
        "gather   Three calls, one wait, and what an await costs  2 of 3",
        "bounded  No more than ten                                0 of 4",
      ])
    #expect(text(table, 40) == ["gather   Three calls, one wait,…  2 of 3", "bounded  No more than ten         0 of 4"])
    #expect(text(table, 40).allSatisfy { $0.columns <= 40 })
  }

  @Test("a table that does not fit becomes lines of names and values")
  func narrow() {
    #expect(
      text(table, 20) == [
        "id: gather", "title: Three calls,", "  one wait, and what", "  an await costs", "done: 2 of 3", "", "id: bounded",
        "title: No more than", "  ten", "done: 0 of 4",
      ])
  }

  @Test("cells that wrap go on in the next line, and titles get a rule")
  func wrapping() {
    let table = Table(
      columns: [.init("asyncio"), .init("Swift", minimum: 8, wraps: true)], rows: [["gather", "async let, or a task group"]],
      showsTitles: true)
    #expect(text(table, 24) == ["asyncio  Swift", "───────  ───────────────", "gather   async let, or a", "         task group"])
  }

  @Test("a word is broken only where whole words leave no room")
  func words() {
    let table = Table(
      columns: [.init(minimum: 4, wraps: true), .init(minimum: 4, wraps: true)],
      rows: [["wait no longer than that", "withThrowingTaskGroup"]])
    #expect(text(table, 30) == ["wait no  withThrowingTaskGroup", "longer", "than", "that"])
    #expect(text(table, 20) == ["wait    withThrowing", "no      TaskGroup", "longer", "than", "that"])
  }

  @Test("missing cells are empty, surplus ones are ignored, and nothing gives nothing")
  func ragged() {
    #expect(text(Table(columns: [.init(), .init()], rows: [["a"], ["b", "c", "d"]]), 20) == ["a", "b  c"])
    #expect(text(Table(columns: [], rows: []), 20).isEmpty)
  }

  @Test("no line is wider than the layout", arguments: [1, 8, 20, 40, 80, 300])
  func widths(columns: Int) {
    for line in text(table, columns) { #expect(line.columns <= columns) }
  }
}
