import Foundation
import TestSupport
import Testing
import Yams

@Suite("The guide to grading")
struct GradingGuideTests {
  private static let files = [".github/GRADING.md", ".github/examples/grade-class.yml"]

  /// A command line of Lanes in a text: its command and its options.
  private struct Mention: Hashable {
    let command: String
    let options: Set<String>
  }

  private static func mentions(in text: String) -> [Mention] {
    let joined = text.replacing(/\\\n\s*/, with: "")
    return joined.split(separator: "\n").compactMap { line in
      guard let match = line.firstMatch(of: /^(?:\s*(?:run:|-)?\s*)(?:\S*\/)?lanes ([a-z]+)(.*)$/) else { return nil }
      return Mention(command: String(match.1), options: Set(match.2.matches(of: /--[a-z]+/).map { String($0.output) }))
    }
  }

  @Test("and its example name only commands and options that there are", arguments: files)
  func commands(_ file: String) async throws {
    let mentions = Set(Self.mentions(in: try repositoryText(file)))
    #expect(mentions.contains { $0.command == "grade" && !$0.options.isEmpty })
    let home = try TemporaryHome()
    for mention in mentions {
      let help = try await home.lanes("help", mention.command)
      #expect(help.status == 0, "there is no command '\(mention.command)'")
      for option in mention.options {
        #expect(help.output.contains("\(option) ") || help.output.contains("\(option)\n"), "\(option)")
      }
    }
  }

  @Test("has a workflow that is one: jobs, a matrix of shards, steps that each run or use something, and results that are kept")
  func workflow() throws {
    let text = try repositoryText(".github/examples/grade-class.yml")
    let root = try #require(try Yams.load(yaml: text) as? [String: Any])
    #expect(root["on"] != nil || root["true"] != nil, "nothing starts it")
    let job = try #require((root["jobs"] as? [String: Any])?["grade"] as? [String: Any])
    #expect(job["runs-on"] is String && job["container"] is String)
    let strategy = try #require(job["strategy"] as? [String: Any])
    #expect(strategy["fail-fast"] as? Bool == false)
    let shards = try #require((strategy["matrix"] as? [String: Any])?["shard"] as? [Int])
    #expect(shards == Array(1...shards.count))
    let steps = try #require(job["steps"] as? [[String: Any]])
    #expect(steps.allSatisfy { ($0["run"] is String) != ($0["uses"] is String) })
    let upload = try #require(steps.last)
    #expect((upload["uses"] as? String)?.hasPrefix("actions/upload-artifact@") == true && upload["if"] as? String == "always()")
    let kept = try #require((upload["with"] as? [String: Any])?["path"] as? String)
    let grade = try #require(steps.compactMap { $0["run"] as? String }.first { $0.contains("lanes grade") })
    #expect(grade.contains(kept.replacing(".*", with: ".xml")) && grade.contains(kept.replacing(".*", with: ".json")))
    #expect(grade.contains("${{ matrix.shard }}/${{ strategy.job-total }}"))
  }

  @Test("links to files that are there")
  func links() throws {
    let text = try repositoryText(".github/GRADING.md")
    for link in text.matches(of: /\]\(([^)]+)\)/) {
      #expect(FileManager.default.fileExists(atPath: "\(repository)/.github/\(link.1)"), "\(link.1)")
    }
  }
}
