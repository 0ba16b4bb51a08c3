//! caught by: U1
//! The thread reads, but your task waits for a semaphore, and keeps its core meanwhile. With as many of these as cores, nobody could signal any more.
import Dispatch
import Practice

func report(_ ids: [Int], from store: LegacyStore, on threads: Threads) async throws -> [String] {
  try await Task.sleep(for: .milliseconds(20))

  return try await withThrowingTaskGroup(of: (Int, String).self) { group in
    for (index, id) in ids.enumerated() {
      group.addTask { (index, try read(id, from: store, on: threads)) }
    }

    var rows = [String](repeating: "", count: ids.count)
    for try await (index, row) in group {
      rows[index] = row
    }
    return rows
  }
}

private final class Box: @unchecked Sendable {
  // Written before the signal, read after the wait.
  var result: Result<String, any Error>?
}

private func read(_ id: Int, from store: LegacyStore, on threads: Threads) throws -> String {
  let semaphore = DispatchSemaphore(value: 0)
  let box = Box()
  threads.submit {
    box.result = Result { try store.read(id) }
    semaphore.signal()
  }
  semaphore.wait()
  guard let result = box.result else { return "" }
  return try result.get()
}
