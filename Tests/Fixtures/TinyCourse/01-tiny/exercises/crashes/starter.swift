func answer() async throws -> Int {
  let numbers = [Int]()
  return numbers[41]
}
