import Recording
import Testing

@Suite("Replay strings")
struct ScheduleTests {
  @Test(
    "A schedule and its string are the same thing",
    arguments: [
      "v1.c4.f.s1", "v1.c1.r.sh", "v1.c64.r.s3w5e11264sgsf.t", "v1.c4.f.s1.k0.@C5", "v1.c4.f.s1.@P1.daBc",
      "v1.c2.r.s7.t.k3.@L4.d5a",
      "v1.c4.l.s1", "v1.c4.q3.n50.s9.j.p.@C1", "v1.c4.i.s1.dzzbZZy",
    ])
  func roundTrip(_ text: String) throws {
    let schedule = try #require(Schedule(text))
    #expect(schedule.description == text)
  }

  @Test(
    "What is no replay string of this version is refused",
    arguments: [
      "", "r17", "v2.c4.f.s1", "v1.c0.f.s1", "v1.c65.f.s1", "v1.cfour.f.s1", "v1.c4.x.s1", "v1.c4.f.s-1", "v1.c4.f.s1.k-1",
      "v1.c4.f.s1.@",
      "v1.c4.f.s1.3", "v1.c4.f.s1.0:1", "v1.c4.f.s1.d", "v1.c4.f.s1.d5", "v1.c4.f.s1.daz", "v1.c4.f.s1.dz_", "v1.c4.f.s1.d-a",
      "v1.c4.q0.n5.s1", "v1.c4.n5.s1", "v1.c4.q2.n0.s1", "v1.c4.f.s1.dZZZZZZZZZZZZZZa", "v1..c4", "v1.c4.f.s99999999999999999999",
      String(repeating: "v1.", count: 3000),
    ])
  func refused(_ text: String) {
    #expect(Schedule(text) == nil)
  }

  @Test("What is left out is four cores, first come first served, seed 1")
  func defaults() {
    #expect(Schedule("v1") == Schedule())
    #expect(Schedule().description == "v1.c4.f.s1")
  }

  @Test("A schedule of 1,000 decisions fits in 200 characters, as long as a tenth of them are switches")
  func length() throws {
    var schedule = Schedule()
    (schedule.strategy, schedule.seed, schedule.check) = (.straight, 2_000, "C1")
    schedule.deviations = (0..<85).map { .init(point: 12 * $0 + $0 % 7, rank: 1 + $0 % 3) }
    let text = schedule.description
    #expect(text.utf8.count <= 200)
    #expect(Schedule(text) == schedule)
  }
}
