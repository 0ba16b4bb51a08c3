import Practice

@main struct Hello {
  static func main() async throws {
    mark("hello")
  }
}
