func answer() async throws -> Int {
  print("what is the answer?")
  return Int(readLine() ?? "") ?? 0
}
