/// The names that an answer may not declare where the checks would take them for something else.
///
/// Answer and checks are one module, in which a declaration hides one of the same name in the standard library: `func == (a: Int, b: Int)`
/// in an answer would be what the checks compare with. What the exercise asks for, as its starter or its solution declares it in the same
/// way, may be declared.
struct ProtectedNames {
  /// Who has a name of the file itself already.
  enum Owner {
    case practice, standardLibrary, literals, checks
  }

  private let uses: UsedNames
  private let asked: DeclaredNames
  /// Members that answers use as they are meant to.
  private let called: Set<String>

  /// - Parameters:
  ///   - checks: The text of the exercise's checks.
  ///   - samples: Answers that declare what is asked for.
  init(checks: String, samples: [String]) {
    uses = UsedNames(in: checks)
    asked = samples.reduce(into: DeclaredNames()) { $0.add(DeclaredNames(in: $1)) }
    called = samples.reduce(into: []) { $0.formUnion(UsedNames(in: $1).members) }
  }

  /// Whose name of the file itself it is; `nil` if an answer may declare it there.
  func owner(of name: String) -> Owner? {
    if Self.practice.contains(name) { return .practice }
    if asked.inFile.contains(name) { return nil }
    if Self.standard.contains(name) { return .standardLibrary }
    if Self.literals.contains(name) { return .literals }
    return uses.names.contains(name) ? .checks : nil
  }

  /// Whether the checks use a member of this name, so that nobody may give one to somebody else's type.
  func isMember(_ name: String) -> Bool { uses.members.contains(name) && !asked.inExtensions.contains(name) }

  /// Whether an answer may give no subscript without a label to somebody else's type.
  var hasSubscripts: Bool { !asked.inExtensions.contains("subscript") }

  /// Whether an operator is the standard library's, so that nobody may declare it for types that are not theirs.
  func isOperator(_ name: String) -> Bool {
    Self.operators.contains(name) && !asked.inFile.contains(name) && !asked.inExtensions.contains(name)
  }

  /// Whether it is a function of Practice that changes what an answer is checked with.
  func isScripting(_ name: String) -> Bool { Self.scripting.contains(name) && !called.contains(name) }

  private static let scripting: Set<String> = ["fail", "failClosing", "failOpening", "refuse", "script", "shiftWallClock"]

  /// What Practice declares at the top level: an answer that declares one of these names, or extends one of these types, would break
  /// the checks or could fake them.
  static let practice: Set<String> = [
    "AsyncFile", "Check", "Connection", "Exercise", "LegacyClient", "LegacyStore", "Resource", "Sensor", "Server", "Service",
    "Threads", "WebClient", "World", "compute", "expect", "mark", "span",
  ]

  /// Names of the standard library that checks are written with, or that what they use is; whether this exercise's are does not matter.
  private static let standard: Set<String> = [
    "Any", "AnyObject", "Array", "Bool", "CancellationError", "Character", "ClosedRange", "Clock", "Comparable", "ContinuousClock",
    "Dictionary", "Double", "Duration", "Equatable", "Error", "Hashable", "Int", "Int64", "Never", "Optional", "Range", "Result",
    "Sendable", "Sequence", "Set", "String", "Substring", "SuspendingClock", "Task", "TaskGroup", "ThrowingTaskGroup", "UInt64",
    "Void",
    "abs", "max", "min", "print", "stride", "type", "withTaskCancellationHandler", "withTaskGroup", "withThrowingTaskGroup",
    "withUnsafeCurrentTask", "zip",
  ]

  /// Aliases that change what literals are.
  private static let literals: Set<String> = [
    "BooleanLiteralType", "ExtendedGraphemeClusterType", "FloatLiteralType", "IntegerLiteralType", "StringLiteralType",
    "UnicodeScalarType",
  ]

  private static let operators: Set<String> = [
    "!", "!=", "!==", "%", "%=", "&", "&&", "&*", "&+", "&-", "&<<", "&=", "&>>", "*", "*=", "+", "+=", "-", "-=", "...", "..<",
    "/",
    "/=", "<", "<<", "<<=", "<=", "==", "===", ">", ">=", ">>", ">>=", "??", "^", "^=", "|", "|=", "||", "~", "~=",
  ]
}
