import Practice

/// Serves from its list, the smallest orders first.
actor Stock {
  private var count = 0
  private var orders: [(number: Int, n: Int, wake: CheckedContinuation<Bool, Never>)] = []
  private var last = 0

  func add(_ n: Int) {
    count += n
    while let order = orders.first, order.n <= count {
      count -= order.n
      orders.removeFirst()
      order.wake.resume(returning: true)
    }
  }

  func take(_ n: Int) async throws {
    guard n > count else {
      count -= n
      return
    }
    last += 1
    let number = last
    let isServed = await withTaskCancellationHandler {
      await withCheckedContinuation { wake in
        let place = orders.firstIndex { $0.n > n } ?? orders.endIndex
        orders.insert((number, n, wake), at: place)
      }
    } onCancel: {
      Task { await self.cancel(number) }
    }
    if !isServed { throw CancellationError() }
  }

  private func cancel(_ number: Int) {
    guard let place = orders.firstIndex(where: { $0.number == number }) else { return }
    orders.remove(at: place).wake.resume(returning: false)
  }
}
