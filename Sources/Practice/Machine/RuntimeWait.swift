/// What the runtime says a suspended task waits for. The numbers are its own (`TaskDependencyStatusRecord::DependencyKind`), but for the
/// last.
enum RuntimeWait: Int32 {
  case unknown = 0, task, continuation, group, executor
  /// A continuation that the concurrency library itself has made, for the next element of an `AsyncStream`.
  case stream
}
