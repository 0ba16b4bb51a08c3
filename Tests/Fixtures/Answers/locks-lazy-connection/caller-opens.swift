import Practice

/// The first caller opens, in its own task. When it is cancelled meanwhile, one of those who wait takes over.
actor Database {
  private enum Word { case number(Int), takeOver }

  private let open: @Sendable () async throws -> Int
  private var number: Int?
  private var isOpening = false
  private var line: [CheckedContinuation<Word, any Error>] = []

  init(open: @escaping @Sendable () async throws -> Int) { self.open = open }

  func connection() async throws -> Int {
    if let number { return number }
    if isOpening {
      switch try await withCheckedThrowingContinuation({ line.append($0) }) {
      case .number(let number): return number
      case .takeOver: break
      }
    }
    isOpening = true
    do {
      let opened = try await open()
      number = opened
      tellAll(.success(.number(opened)))
      return opened
    } catch let departure where Task.isCancelled && !line.isEmpty {
      // Still being opened, by somebody else from here on.
      line.removeFirst().resume(returning: .takeOver)
      throw departure
    } catch {
      tellAll(.failure(error))
      throw error
    }
  }

  private func tellAll(_ result: Result<Word, any Error>) {
    isOpening = false
    let all = line
    line = []
    for waiter in all { waiter.resume(with: result) }
  }
}
