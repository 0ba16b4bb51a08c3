import Curriculum
import Display
import Foundation
import FoundationXML
import Running
import TestSupport
import Testing

@testable import Grading

@Suite("What a batch says")
struct BatchReportTests {
  /// Everything that XML, JSON and a terminal have trouble with.
  static let nasty =
    "]]> & <b> \"quotes\" 'single' \u{0}\u{1B}[2J\u{7F}\u{85}\u{FFFE}\u{FFFF}\u{2028}\u{202E} é 🏃 \r\n\t--> <!-- %s \\"

  private func result(_ message: String = nasty) throws -> BatchResult {
    var result = BatchResult(submissions: [
      BatchParts.graded("a/gather/fetch-all.swift", .graded(try BatchParts.stored(passed: true))),
      BatchParts.graded("\(message).swift", .graded(try BatchParts.stored(message: message))),
      BatchParts.graded(
        "c/gather/dashboard.swift", .error(LanesError(code: .failed, message: message, fix: message)), exercise: "gather/dashboard"),
      BatchParts.graded("d/gather/dashboard.swift", .pending, exercise: "gather/dashboard"),
      BatchParts.graded(
        "e/gather/fetch-all.swift", .graded(try BatchParts.stored(passed: true)), sameAs: "a/gather/fetch-all.swift"),
    ])
    result.strays = [Stray(path: message, message: message)]
    return result
  }

  @Test("as JUnit XML is well-formed whatever anybody wrote, and counts what it holds")
  func junit() throws {
    let report = JUnitReport(try result()).text
    let document = JUnitDocument(report)
    #expect(document.problem == nil, "\(document.problem ?? "")\n\(report)")
    #expect(document.suites.map(\.name) == ["gather/fetch-all", "gather/dashboard"])
    #expect(document.suites.map(\.cases) == [["passed", "failure", "passed"], ["error", "skipped"]])
    #expect(document.messages.contains { $0.hasPrefix("]]> & <b> \"quotes\" 'single' ") && $0.contains("é 🏃") })
    #expect(report.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 32 && !(127..<160).contains($0.value) })
  }

  @Test("as JUnit XML is a document also without submissions")
  func emptyJUnit() {
    let document = JUnitDocument(JUnitReport(BatchResult(submissions: [])).text)
    #expect(document.problem == nil && document.suites.isEmpty)
  }

  @Test("as JSON has every key in every submission")
  func json() throws {
    let document = try BatchDocument(try result())
    #expect(document.submissions.map { $0["state"] as? String } == ["passed", "failed", "error", "pending", "passed"])
    for submission in document.submissions {
      #expect(Set(submission.allKeys.compactMap { $0 as? String }) == ["path", "exercise", "state", "verdict", "error", "same_as"])
    }
    let counts = ["passed", "failed", "errors", "pending"].map { document.object[$0] as? Int }
    #expect(counts == [2, 1, 1, 1])
    #expect(document.object["shard"] is NSNull && document.object["interrupted"] as? Bool == false)
    #expect((document.submissions[2]["error"] as? NSDictionary)?["code"] as? String == "failed")
    #expect(document.submissions[1]["path"] as? String == "\(Self.nasty).swift")
  }

  @Test("fits the screen and obeys nobody's control codes", arguments: [80, 40, 20])
  func screen(_ columns: Int) throws {
    for isPlain in [false, true] {
      let lines = BatchView(try result(), journal: "~/j").lines(in: Layout(columns: columns, isPlain: isPlain))
      #expect(lines.allSatisfy { $0.width <= columns }, "\(lines.map(\.plain).filter { $0.count > columns })")
      #expect(lines.allSatisfy { line in line.plain.unicodeScalars.allSatisfy { $0.value >= 32 } })
      #expect(lines.contains { $0.plain.contains("submissions: 2 passed") } || columns == 20)
    }
  }

  @Test("puts a known mistake's name and explanation before everything else")
  func mistake() throws {
    var verdict = Verdict(exercise: "gather/fetch-all")
    verdict.caughtBy = .check
    verdict.checks = [.init(id: "C1", title: "first", passed: false, message: "it did not")]
    verdict.mistakes = [.init(name: "serial", explanation: "One waits."), .init(name: "other", explanation: "Both wait.")]
    let stored = try StoredVerdict(verdict, answer: "/a")
    #expect(stored.summary.sentence == "serial: One waits.")
    let result = BatchResult(submissions: [BatchParts.graded("a.swift", .graded(stored))])
    let junit = JUnitReport(result).text
    #expect(junit.contains("message=\"serial: One waits.\""))
    let lines = junit.replacing("&#10;", with: "\n").split(separator: "\n")
    #expect(lines.contains { $0.hasSuffix(">like the known mistake serial: One waits.") } && lines.contains("C1 first: failed"))
  }

  @Test("of an endless output keeps the beginning")
  func long() throws {
    var verdict = Verdict(exercise: "gather/fetch-all")
    verdict.output = String(repeating: "é", count: 1 << 20)
    verdict.problem = verdict.output
    verdict.errors = Array(repeating: .init(file: nil, line: 1, column: 1, severity: .error, text: verdict.output), count: 50)
    #expect(try StoredVerdict(verdict, answer: "/a").json.count < 250_000)
  }
}

/// A JUnit document, read and checked for its shape.
private final class JUnitDocument: NSObject, XMLParserDelegate {
  private(set) var problem: String?
  private(set) var suites: [(name: String, cases: [String])] = []
  private(set) var messages: [String] = []
  private var open: [String] = []
  private var counts: [[String: Int]] = []

  private static let parents = [
    "testsuites": "", "testsuite": "testsuites", "testcase": "testsuite", "failure": "testcase", "error": "testcase",
    "skipped": "testcase",
  ]

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse() {
      problem = problem ?? "not well-formed: \(String(describing: parser.parserError)) line \(parser.lineNumber)"
    }
    for (suite, said) in zip(suites, counts) {
      let found = ["tests": suite.cases.count, "failures": suite.cases.count { $0 == "failure" }]
        .merging(["errors": suite.cases.count { $0 == "error" }, "skipped": suite.cases.count { $0 == "skipped" }]) { $1 }
      if said != found { problem = problem ?? "\(suite.name) says \(said) and has \(found)" }
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    if Self.parents[name] != open.last ?? "" { problem = problem ?? "<\(name)> in <\(open.last ?? "nothing")>" }
    open.append(name)
    if ["testsuites", "testsuite", "testcase"].contains(name), attributes["time"].flatMap(Double.init) == nil {
      problem = problem ?? "<\(name)> without a time"
    }
    switch name {
    case "testsuite":
      suites.append((attributes["name"] ?? "", []))
      counts.append(attributes.filter { ["tests", "failures", "errors", "skipped"].contains($0.key) }.compactMapValues { Int($0) })
    case "testcase":
      if ["name", "classname", "file"].contains(where: { attributes[$0]?.isEmpty != false }) {
        problem = problem ?? "a case without a name"
      }
      suites[suites.count - 1].cases.append("passed")
    case "failure", "error", "skipped":
      suites[suites.count - 1].cases[suites[suites.count - 1].cases.count - 1] = name
      messages.append(attributes["message"] ?? "")
    default: break
    }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) { open.removeLast() }
}
