import Practice

/// A program with an asynchronous `main` that a seed, its first argument, makes up: what tests start as a child, under the machine, to see
/// whether a schedule repeats. It always comes to its end.
@main enum ProgramProbe {
  static func main() async {
    guard let seed = CommandLine.arguments.dropFirst().first.flatMap({ UInt64($0) }) else { fatalError("no seed") }
    var author = Author(seed: seed)
    let steps = author.program()
    await Player(town: Town()).play(steps)
    mark("end")
  }
}
