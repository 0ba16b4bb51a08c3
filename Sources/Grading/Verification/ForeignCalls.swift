import Curriculum
import SwiftSyntax

/// Finds what reaches beyond the machine: the wall clock, and random numbers that are not the schedule's.
final class ForeignCalls: SyntaxVisitor {
  /// Whose source it is.
  enum Subject {
    /// One process tries many schedules, so whatever C keeps from one to the next counts too.
    case check
    /// Each run is a process of its own, in which C's generators repeat; and what time it is may be what the demo shows.
    case demo
  }

  /// A call that may not be there.
  struct Call {
    fileprivate let name: String
    let node: Syntax
    let message: String
    let fix: String

    func problem(in file: String, _ places: SourcePlaces) -> Diagnostic {
      let place = places.place(of: node)
      return Diagnostic(file: file, line: place.line, column: place.column, message: message, fix: fix)
    }
  }

  /// Functions of C and Foundation that read a clock.
  private static let clocks: Set<String> = [
    "CFAbsoluteTimeGetCurrent", "clock", "clock_gettime", "gettimeofday", "mach_absolute_time", "time", "timespec_get",
  ]
  /// Generators that ask the kernel directly.
  private static let kernelGenerators: Set<String> = ["arc4random", "arc4random_buf", "arc4random_uniform"]
  /// Generators that keep their state from one schedule to the next.
  private static let processGenerators: Set<String> = [
    "drand48", "lrand48", "mrand48", "rand", "random", "srand", "srandom",
  ]

  /// The bodies of the file's functions by name.
  private(set) var functions: [String: [CodeBlockSyntax]] = [:]
  private let subject: Subject
  private var all: [Call] = []

  init(in tree: SourceFileSyntax, of subject: Subject) {
    self.subject = subject
    super.init(viewMode: .sourceAccurate)
    walk(tree)
  }

  /// In the order of the file. What the file declares itself is not what it is called like.
  var found: [Call] { all.filter { functions[$0.name] == nil } }

  private func rejectClock(_ node: some SyntaxProtocol, _ name: String) {
    guard subject == .check else { return }
    all.append(
      Call(
        name: name, node: Syntax(node), message: "a check may not read the wall clock with '\(name)'",
        fix: "use 'world.now', the virtual time since the schedule began"))
  }

  private func rejectGenerator(_ node: some SyntaxProtocol, _ name: String) {
    let who = subject == .check ? "a check may not use '\(name)', whose numbers are not the schedule's" : nil
    all.append(
      Call(
        name: name, node: Syntax(node), message: who ?? "a demo may not use '\(name)', whose numbers differ from run to run",
        fix: "use 'Int.random(in:)', which repeats with the seed"))
  }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    functions[node.name.text, default: []] += node.body.map { [$0] } ?? []
    return .visitChildren
  }

  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    let callee = node.calledExpression
    guard let name = callee.as(DeclReferenceExprSyntax.self)?.baseName.text ?? Self.qualified(callee) else { return .visitChildren }
    if Self.clocks.contains(name) { rejectClock(callee, name) }
    if Self.kernelGenerators.contains(name) || (subject == .check && Self.processGenerators.contains(name)) {
      rejectGenerator(callee, name)
    }
    let label = node.arguments.first?.label?.text
    if ["Date", "NSDate"].contains(name), node.arguments.isEmpty || label == "timeIntervalSinceNow" {
      rejectClock(callee, "\(name)(\(label.map { $0 + ":" } ?? ""))")
    }
    return .visitChildren
  }

  /// The last word of `Foundation.Date`, `Glibc.time` or `Date.init`.
  private static func qualified(_ callee: ExprSyntax) -> String? {
    guard let access = callee.as(MemberAccessExprSyntax.self), let base = access.base?.trimmedDescription else { return nil }
    if access.declName.baseName.text == "init" { return base.split(separator: ".").last.map(String.init) }
    return ["Foundation", "Glibc", "Darwin", "Musl"].contains(base) ? access.declName.baseName.text : nil
  }

  override func visit(_ node: MemberAccessExprSyntax) -> SyntaxVisitorContinueKind {
    let base = node.base?.trimmedDescription.split(separator: ".").last.map(String.init) ?? ""
    let member = node.declName.baseName.text
    if member == "now", ["Date", "NSDate", "DispatchTime", "DispatchWallTime"].contains(base) { rejectClock(node, "\(base).now") }
    if ["systemUptime", "timeIntervalSinceNow"].contains(member) { rejectClock(node, member) }
    return .visitChildren
  }
}
