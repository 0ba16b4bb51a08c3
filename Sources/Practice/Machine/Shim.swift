// The C side, bound by name: see machine.h for what each does and why it is not imported as a module.

@_silgen_name("lanes_core_pass") func laneCorePass(_ to: Int32, _ started: Bool)
@_silgen_name("lanes_core_abandon") func laneCoreAbandon()
@_silgen_name("lanes_protected_call")
func laneProtectedCall(_ body: @convention(c) (UnsafeMutableRawPointer?) -> Void, _ context: UnsafeMutableRawPointer?) -> Bool
@_silgen_name("lanes_frames_here") func laneFramesHere(_ offsets: UnsafeMutablePointer<Int64>, _ most: Int32) -> Int32
@_silgen_name("lanes_task_frames")
func laneTaskFrames(_ task: UInt, _ offsets: UnsafeMutablePointer<Int64>, _ most: Int32) -> Int32
@_silgen_name("lanes_task_outcome") func laneTaskOutcome(_ task: UInt) -> Int32
@_silgen_name("lanes_task_is_cancelled") func laneTaskIsCancelled(_ task: UInt) -> Bool
@_silgen_name("lanes_layout_known") func laneLayoutKnown() -> Bool
@_silgen_name("lanes_shift_wall_clock") func laneShiftWallClock(_ nanoseconds: Int64)
@_silgen_name("lanes_reset_wall_clock") func laneResetWallClock()
@_silgen_name("lanes_watchdog_start") func laneWatchdogStart()
@_silgen_name("lanes_actor_name") func laneActorName(_ actor: UInt, _ length: UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>?
/// A ``RuntimeWait``.
@_silgen_name("lanes_task_wait") func laneTaskWait(_ task: UInt, _ object: UnsafeMutablePointer<UInt>) -> Int32
/// The error that a task has thrown; 0 for none.
@_silgen_name("lanes_task_error") func laneTaskError(_ task: UInt) -> UInt
/// Whether the caller may be pushed aside: it holds no lock.
@_silgen_name("lanes_may_pause") func laneMayPause() -> Bool
@_silgen_name("lanes_callers") func laneCallers(_ offsets: UnsafeMutablePointer<Int64>, _ most: Int32) -> Int32
/// The serial executor that this thread runs on; 0 for none.
@_silgen_name("lanes_current_executor") func currentExecutorAddress() -> UInt
@_silgen_name("lanes_watch_errors") func laneWatchErrors(_ count: Int32)
@_silgen_name("lanes_driver_connect") func laneDriverConnect(_ path: UnsafePointer<CChar>) -> Int32
@_silgen_name("lanes_driver_ask") func laneDriverAsk(_ line: Int32, _ question: UnsafePointer<CChar>) -> Int32
@_silgen_name("lanes_this_core") func laneThisCore() -> Int32
@_silgen_name("lanes_foreign_arrived") func laneForeignArrived()
/// 1 when something arrived, 0 when time is up, -1 when nobody can come.
@_silgen_name("lanes_foreign_wait") func laneForeignWait(_ milliseconds: Int32) -> Int32
/// A core or -1; `task` gets who kept it beyond a suspension, or 0.
@_silgen_name("lanes_lock_owner") func laneLockOwner(_ lock: UInt, _ task: UnsafeMutablePointer<UInt32>) -> Int32
@_silgen_name("lanes_locks_forget") func laneLocksForget()
@_silgen_name("lanes_step_ended") func laneStepEnded(_ task: UInt)
/// The running task; 0 outside tasks.
@_silgen_name("lanes_current_task") func currentTaskAddress() -> UInt
@_silgen_name("lanes_retain") func retainObject(_ object: UInt)
@_silgen_name("lanes_release") func releaseObject(_ object: UInt)
/// Memory that is kept is not given out again, though the object in it may end.
@_silgen_name("lanes_keep_memory") func keepMemory(_ object: UInt)
@_silgen_name("lanes_free_memory") func freeMemory(_ object: UInt)
/// The key of a sealed run, 16 bytes; false in a process that has none.
@_silgen_name("lanes_key") func laneKey(_ copy: UnsafeMutablePointer<UInt8>) -> Bool
/// Fills memory with random bytes of the system's, which do not repeat with the seed.
@_silgen_name("lanes_unguessable") func laneUnguessable(_ bytes: UnsafeMutableRawPointer, _ size: Int) -> Bool
/// Confines a process that was just forked from `parent`; for good if it runs the answer. Notes go to `page`.
@_silgen_name("lanes_confine_child")
func laneConfineChild(_ parent: Int32, _ runsAnswer: Bool, _ page: UnsafeMutablePointer<UInt32>?)
/// Reads one of the system's clocks, though the program's are simulated.
@_silgen_name("lanes_real_time") func laneRealTime(_ clock: Int32, _ time: UnsafeMutableRawPointer)
@_silgen_name("lanes_bell_count") func bellCount(_ bell: Int32) -> UInt32
@_silgen_name("lanes_bell_ring") func bellRing(_ bell: Int32)
/// Until it was rung more often than `count`, or `nanoseconds` are over; a negative number of them is for ever.
@_silgen_name("lanes_bell_wait") func bellWait(_ bell: Int32, _ count: UInt32, _ nanoseconds: Int64)
/// A file for output that nobody reads.
@_silgen_name("lanes_sink") func laneSink() -> Int32
/// Whether more than a megabyte went there since it was emptied.
@_silgen_name("lanes_sink_is_full") func laneSinkIsFull() -> Bool
@_silgen_name("lanes_sink_empty") func laneSinkEmpty()
