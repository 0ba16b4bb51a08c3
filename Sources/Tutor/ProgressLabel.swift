import Synchronization

/// What a progress line says now, shared by the work and by the task that draws the line.
package final class ProgressLabel: Sendable {
  private let value: Mutex<String>

  package init(_ text: String) { value = Mutex(text) }

  package var text: String {
    get { value.withLock { $0 } }
    set { value.withLock { $0 = newValue } }
  }
}
