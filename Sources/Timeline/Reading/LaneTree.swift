/// The order of lanes.
enum LaneTree {
  /// A child after its parent, siblings in the order they came.
  ///
  /// - Parameter lanes: In order of creation: a parent before its children, so that there are no cycles.
  static func sorted(_ lanes: [Timeline.Lane]) -> [Timeline.Lane] {
    var indices: [UInt32: Int] = [:]
    var children: [[Int]] = Array(repeating: [], count: lanes.count)
    // The next to place is last: what is pushed is pushed in reverse.
    var waiting: [Int] = []
    for (index, lane) in lanes.enumerated() {
      if let parent = lane.parent.flatMap({ indices[$0] }) {
        children[parent].append(index)
      } else {
        waiting.append(index)
      }
      indices[lane.id] = index
    }
    waiting.reverse()
    var sorted: [Timeline.Lane] = []
    sorted.reserveCapacity(lanes.count)
    while let index = waiting.popLast() {
      sorted.append(lanes[index])
      waiting.append(contentsOf: children[index].reversed())
    }
    return sorted
  }
}
