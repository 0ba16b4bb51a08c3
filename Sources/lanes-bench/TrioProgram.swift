/// What ``StepProgram/sleeping`` is in trio, Python's library for structured concurrency, whose clock can be simulated too.
enum TrioProgram {
  /// Runs as many schedules as its argument says. A lock stands in for the actor.
  static let source = """
    import sys
    import trio
    from trio.testing import MockClock


    class Board:
        def __init__(self):
            self.lock = trio.Lock()
            self.notes = 0

        async def add(self):
            async with self.lock:
                self.notes += 1


    async def visit(number, board):
        for _ in range(3):
            await trio.sleep(number / 1000)
            await board.add()


    async def work():
        board = Board()
        async with trio.open_nursery() as nursery:
            for number in range(1, 5):
                nursery.start_soon(visit, number, board)


    for _ in range(int(sys.argv[1])):
        trio.run(work, clock=MockClock(autojump_threshold=0))
    """
}
