import Practice

/// An open file. It cannot be copied, so it has one owner.
struct File: ~Copyable {
  let name: String

  init(_ name: String) {
    self.name = name
    mark("\(name) opened")
  }

  func append(_ text: String, by speller: Service) async throws {
    _ = try await speller.call(text)
  }

  //: Nobody calls it. It runs where the owner is done with the file.
  deinit { mark("\(name) closed") }
}

func write(_ name: String, by speller: Service) async throws {
  let file = File(name)
  try await file.append("\(name), part 1", by: speller)
  try await file.append("\(name), part 2", by: speller)
}

@main struct Noncopyable {
  static func main() async throws {
    let speller = Service("speller", latency: .milliseconds(20))
    speller.fail("letter, part 2", "no such word", after: .milliseconds(10))

    try await write("poem", by: speller)
    try? await write("letter", by: speller)

    let novel = Task(name: "novel") { try await write("novel", by: speller) }
    try await Task.sleep(for: .milliseconds(30))
    novel.cancel()
    _ = await novel.result
  }
}
