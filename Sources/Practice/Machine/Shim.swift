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
