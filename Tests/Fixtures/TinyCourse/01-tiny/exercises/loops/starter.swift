func answer() async throws -> Int {
  var number = 0
  while number != 42 { number = (number &+ 2) & 0xFF | 1 }
  return number
}
