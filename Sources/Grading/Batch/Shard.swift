package import Curriculum

/// One of several machines that share the submissions.
package struct Shard: Equatable, Sendable, CustomStringConvertible {
  /// From 1.
  package let number: Int
  /// 1 to 10,000.
  package let count: Int

  /// Reads `2/5`: the second of five.
  ///
  /// - Throws: `LanesError` with the code `usage`.
  package init(_ text: String) throws(LanesError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], (1...10_000).contains(count), (1...count).contains(number)
    else {
      throw LanesError(
        code: .usage, message: "'\(text)' is no shard: it takes the form i/n, with i from 1 to n",
        fix: "lanes grade --shard 1/4 PATH")
    }
    (self.number, self.count) = (number, count)
  }

  package var description: String { "\(number)/\(count)" }

  /// The part of the submissions that falls to this shard, in the order they have.
  ///
  /// Dealt out by exercise and path, so that all shards get as many of each exercise, give or take one, whatever the order of the paths
  /// on the command line. Every submission is in exactly one shard.
  package func part(of submissions: [Submission]) -> [Submission] {
    let dealt = submissions.indices.sorted { left, right in
      (submissions[left].exercise, submissions[left].path) < (submissions[right].exercise, submissions[right].path)
    }
    let mine = Set(dealt.enumerated().filter { $0.offset % count == number - 1 }.map(\.element))
    return submissions.indices.filter { mine.contains($0) }.map { submissions[$0] }
  }
}
