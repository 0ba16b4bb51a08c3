/// A program whose scheduling steps are counted, compiled against Practice like any demo.
struct StepProgram: Sendable {
  /// Part of the names of its figures and modules.
  let name: String
  /// A function `work` that runs four tasks.
  private let work: String

  /// Four tasks that sleep and take turns at an actor: 45 steps in a schedule.
  static let sleeping = StepProgram(
    name: "Sleeping",
    work: """
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
      """)

  /// Four tasks that only give way to each other: some 50 steps in a schedule, none of which asks more of the machine than the choice of
  /// who goes on.
  static let yielding = StepProgram(
    name: "Yielding",
    work: """
      @Sendable func work() async {
        await withTaskGroup(of: Void.self) { group in
          for _ in 1...4 {
            group.addTask { for _ in 1...5 { await Task.yield() } }
          }
        }
      }
      """)

  /// A check: the harness runs the work once for each schedule.
  var check: String {
    """
    import Practice

    \(work)

    @main enum Explored: Exercise {
      static let checks = [Check("S1", "four tasks come to their end") { world in try await world.learner { await work() } }]
    }
    """
  }

  /// A demo: runs the work as many times as its argument says, one after the other. The sleep between them shows that the program gets
  /// somewhere.
  var demo: String {
    """
    import Practice

    \(work)

    @main struct Recorded {
      static func main() async {
        for _ in 0..<(CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1) {
          await work()
          try? await Task.sleep(for: .milliseconds(1))
        }
      }
    }
    """
  }
}
