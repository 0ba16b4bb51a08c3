import Recording
import Testing

@testable import Practice

@Suite("Parts of the machine")
struct MachinePartsTests {
  @Test("The address table remembers what a dictionary would, whatever comes and goes")
  func addressTable() {
    var random = SplitMix(seed: 7, stream: 1)
    var table = AddressTable()
    var model: [UInt: Int] = [:]
    for step in 0..<20_000 {
      // Few distinct addresses, aligned like those of tasks, so that they collide and come again.
      let address = UInt(random.next() % 300 + 1) * 16
      if random.next() % 3 == 0 {
        #expect(table.remove(address) == model.removeValue(forKey: address))
      } else {
        table.set(address, step)
        model[address] = step
      }
      if step % 997 == 0 { for address in model.keys { #expect(table[address] == model[address]) } }
    }
    #expect(table.count == model.count)
    table.removeAll()
    #expect(table.count == 0)
    #expect(model.keys.allSatisfy { table[$0] == nil })
  }

  @Test("Alarms come in order of time, those of one instant in order of arrival unless chosen otherwise")
  func alarms() throws {
    func times(_ choose: (Int) -> Int) -> [Int64] {
      var alarms = Alarms()
      // The jobs are never run: any bits will do.
      for due in [30, 10, 20, 10, 30, 10] as [Int64] { alarms.add(unsafeBitCast(UInt(16), to: UnownedJob.self), due: due) }
      var times: [Int64] = []
      while let alarm = alarms.removeNext(choose) { times.append(alarm.due * 10 + Int64(alarm.order)) }
      return times
    }
    #expect(times { _ in 0 } == [102, 104, 106, 203, 301, 305])
    #expect(times { $0 - 1 } == [106, 104, 102, 203, 305, 301])
  }

  @Test("Taking from the middle of the ready queue leaves the others in order")
  func readyQueue() {
    var queue = ReadyQueue()
    for address in 1...6 as ClosedRange<UInt> {
      queue.append(Job(unsafeBitCast(address * 16, to: UnownedJob.self), .task))
    }
    let taken = [2, 0, 3, 0, 1, 0].map { queue.remove(at: $0).map { $0.address / 16 } }
    #expect(taken == [3, 1, 6, 2, 5, 4])
    #expect(queue.isEmpty)
  }
}
