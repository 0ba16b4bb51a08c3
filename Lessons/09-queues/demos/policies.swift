import Practice

@main struct Policies {
  static func main() async {
    print("unbounded:", await kept(.unbounded))
    print("newest 2:", await kept(.bufferingNewest(2)))
    print("oldest 2:", await kept(.bufferingOldest(2)))
  }

  /// Five values that nobody reads for a while; then what is left of them.
  static func kept(_ policy: AsyncStream<Int>.Continuation.BufferingPolicy) async -> [Int] {
    let (stream, source) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: policy)
    for value in 1...5 {
      if case .dropped(let lost) = source.yield(value) { mark("dropped \(lost)") }
    }
    source.finish()
    return await Array(stream)
  }
}
