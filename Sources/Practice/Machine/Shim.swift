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
/// 0 unknown, 1 a task, 2 a continuation, 3 a group, 4 an executor.
@_silgen_name("lanes_task_wait") func laneTaskWait(_ task: UInt, _ object: UnsafeMutablePointer<UInt>) -> Int32
@_silgen_name("lanes_this_core") func laneThisCore() -> Int32
@_silgen_name("lanes_foreign_arrived") func laneForeignArrived()
@_silgen_name("lanes_foreign_wait") func laneForeignWait() -> Bool
/// The running task; 0 outside tasks.
@_silgen_name("lanes_current_task") func currentTaskAddress() -> UInt
@_silgen_name("lanes_retain") func retainObject(_ object: UInt)
@_silgen_name("lanes_release") func releaseObject(_ object: UInt)
