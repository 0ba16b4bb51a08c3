/// What a child may use before it is stopped.
package struct Limits: Equatable, Sendable {
  /// Real time until the whole process group is killed.
  package var deadline = Duration.seconds(10)
  /// Bytes of standard output and standard error together that are kept; the child is killed at the first one beyond.
  package var output = 1 << 20
  /// Bytes of private writable memory (`RLIMIT_DATA`); `nil` for what the system allows, which ThreadSanitizer needs.
  package var memory: Int? = 2 << 30
  /// Bytes of any one file that it writes (`RLIMIT_FSIZE`). The recording, which is mapped, is not counted.
  package var fileSize: Int? = 64 << 20
  /// Events that the recording has room for, 40 bytes each; of more the first and the last are kept.
  package var events = 1 << 20
  /// Bytes of strings that the recording has room for.
  package var strings = 16 << 20

  /// The default limits.
  package init() {}
}
