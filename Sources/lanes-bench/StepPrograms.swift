/// The programs whose scheduling steps are counted, compiled against Practice like any demo.
enum StepPrograms {
  /// Four tasks that sleep and take turns at an actor: 45 steps in a schedule.
  private static let work = """
    import Practice

    actor Board {
      private var notes = 0
      func add() { notes += 1 }
    }

    @Sendable func work() async {
      let board = Board()
      await withTaskGroup(of: Void.self) { group in
        for number in 1...4 {
          group.addTask {
            for _ in 1...3 {
              try? await Task.sleep(for: .milliseconds(number))
              await board.add()
            }
          }
        }
      }
    }

    """

  /// A check: the harness runs the work once for each schedule.
  static let check =
    work + """
      @main enum Explored: Exercise {
        static let checks = [Check("S1", "four tasks come to their end") { world in try await world.learner { await work() } }]
      }
      """

  /// A demo: runs the work as many times as its argument says, one after the other.
  static let demo =
    work + """
      @main struct Recorded {
        static func main() async {
          for _ in 0..<(CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1) { await work() }
        }
      }
      """
}
