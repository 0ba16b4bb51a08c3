import Practice

@main struct Stuck {
  static func main() async {
    let (answers, line) = AsyncStream.makeStream(of: Int.self)
    for await answer in answers { print(answer) }
    line.finish()
  }
}
