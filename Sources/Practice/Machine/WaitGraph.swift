/// Which tasks wait for which.
struct WaitGraph {
  private var edges: [UInt32: [UInt32]] = [:]
  /// In the order in which they were added.
  private var tasks: [UInt32] = []

  mutating func add(_ task: UInt32, waitsFor other: UInt32) {
    if edges[task] == nil { tasks.append(task) }
    edges[task, default: []].append(other)
  }

  /// Tasks of which each waits for the next and the last for the first; `nil` if there are none.
  ///
  /// - Complexity: O(tasks + edges), a depth-first search without recursion.
  var circle: [UInt32]? {
    var finished: Set<UInt32> = []
    for start in tasks where !finished.contains(start) {
      var path = [start]
      var next = [0]
      while let task = path.last, let edge = next.last {
        let targets = edges[task] ?? []
        guard edge < targets.count else {
          finished.insert(task)
          path.removeLast()
          next.removeLast()
          continue
        }
        next[next.count - 1] += 1
        let target = targets[edge]
        if let place = path.firstIndex(of: target) { return Array(path[place...]) }
        if !finished.contains(target) {
          path.append(target)
          next.append(0)
        }
      }
    }
    return nil
  }
}
