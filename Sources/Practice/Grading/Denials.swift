internal import Glibc

/// What a child tried that programs may not do here, and what became of its memory: notes for whoever reads why its check failed.
struct Denials: OptionSet, Equatable {
  let rawValue: UInt32

  // As in CSandbox/filter.h and CPractice/machine.h.
  static let process = Denials(rawValue: 1)
  static let network = Denials(rawValue: 2)
  static let signal = Denials(rawValue: 4)
  static let other = Denials(rawValue: 8)
  static let memory = Denials(rawValue: 16)
  static let output = Denials(rawValue: 32)

  /// A sentence for each, in this order.
  var sentences: [String] {
    let told: [(Denials, String)] = [
      (.memory, "It took more memory than an answer may\(Self.memoryLimit): look for what grows without end."),
      (.output, "It printed more than 1 MB; what came after that is lost."),
      (
        .process,
        """
        The answer tried to start another program or process, which was denied: exercises run without, and their checks see nothing \
        of it.
        """
      ),
      (
        .network,
        "The answer tried to open a connection, which was denied: exercises have no network but the services they are given."
      ),
      (.signal, "The answer tried to send a signal to another process, which was denied."),
      (.other, "The answer made a system call that exercises may not make, which was denied."),
    ]
    // Foundation makes sockets, too, where it starts a program.
    let said = contains(.process) ? subtracting(.network) : self
    return told.filter { said.contains($0.0) }.map(\.1)
  }

  private static var memoryLimit: String {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit) == 0, limit.rlim_cur < 1 << 50 else { return "" }
    return limit.rlim_cur >= 1 << 30 ? " (\(limit.rlim_cur >> 30) GB)" : " (\(limit.rlim_cur >> 20) MB)"
  }

  /// `message` and the sentences, a line each.
  func added(to message: String) -> String { ([message] + sentences).filter { !$0.isEmpty }.joined(separator: "\n") }
}
