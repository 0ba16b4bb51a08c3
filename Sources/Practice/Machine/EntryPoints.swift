import Glibc
import Recording

// What the C side calls: see machine.h.

@_cdecl("machine_install") func machineInstall(_ active: UnsafeMutablePointer<Bool>) { active.pointee = Machine.shared.install() }
@_cdecl("machine_now") func machineNow() -> Int64 { Machine.shared.now }
@_cdecl("machine_random") func machineRandom() -> UInt64 { Machine.shared.programRandom.next() }
@_cdecl("machine_core") func machineCore(_ core: Int32) { Machine.shared.loop(Int(core)) }

@_cdecl("machine_hold") func machineHold(_ nanoseconds: Int64, _ call: UnsafePointer<CChar>) {
  Machine.shared.hold(nanoseconds, call: String(cString: call))
}
@_cdecl("machine_wait") func machineWait(
  _ address: UInt, _ call: UnsafePointer<CChar>, _ until: Int64, _ attempt: Machine.Attempt, _ what: UnsafeMutableRawPointer?,
  _ isLock: Bool
) -> Bool {
  Machine.shared.wait(on: address, call: call, until: until, isLock: isLock) { attempt(what) }
}
@_cdecl("machine_wake") func machineWake(_ address: UInt, _ all: Bool) { Machine.shared.wake(address, all: all) }
@_cdecl("machine_wake_from_outside") func machineWakeFromOutside(_ address: UInt) { Machine.shared.inbox.add(.wake(address)) }
@_cdecl("machine_outside_began") func machineOutsideBegan(_ call: UnsafePointer<CChar>) {
  Machine.shared.outsideBegan(String(cString: call))
}
@_cdecl("machine_outside_ended") func machineOutsideEnded(_ nanoseconds: Int64) {
  Machine.shared.outsideEnded(after: nanoseconds)
}
@_cdecl("machine_task") func machineTask(_ task: UInt) -> UInt32 { Machine.shared.tasks.id(at: task) }

@_cdecl("machine_creates") func machineCreates(_ flags: UInt64, _ name: UnsafePointer<CChar>?) {
  Machine.shared.creates(flags: flags, name: name)
}
@_cdecl("machine_created") func machineCreated(_ task: UInt) { Machine.shared.created(task) }
@_cdecl("machine_enters") func machineEnters(_ task: UInt) { Machine.shared.enters(task) }
@_cdecl("machine_leaves") func machineLeaves(_ task: UInt) { Machine.shared.leaves(task) }
@_cdecl("machine_executor") func machineExecutor(_ reference: UnsafeMutablePointer<UInt>) {
  (reference[0], reference[1]) = poolReference()
}

@_cdecl("machine_error_read") func machineErrorRead(_ error: UInt) { Machine.shared.lost.read(error) }
@_cdecl("machine_continuation_dropped") func machineContinuationDropped() {
  Machine.shared.droppedContinuations.append(Machine.shared.currentID)
}

@_cdecl("machine_touched") func machineTouched() { Machine.shared.inbox.add(.touch) }

@_cdecl("machine_error_in_main") func machineErrorInMain(_ error: UnsafeRawPointer) {
  // An Error is one pointer, borrowed here from the runtime's caller.
  let error = Unmanaged<AnyObject>.fromOpaque(error).takeUnretainedValue()
  Machine.shared.programThrew("\(unsafeBitCast(error, to: (any Error).self))")
}
@_cdecl("machine_exits") func machineExits(_ status: Int32) { Machine.shared.programExits(status: status) }

@_cdecl("machine_steps") func machineSteps() -> Int64 {
  // However long somebody takes to decide, no step is stuck.
  if Machine.shared.isDriven, Driver.shared?.isAsking == true { Machine.shared.earlierSteps += 1 }
  return Int64(Machine.shared.signsOfLife)
}
@_cdecl("machine_stuck") func machineStuck(_ offsets: UnsafePointer<Int64>, _ count: Int32, _ isAsleep: Bool) {
  Machine.shared.reportStuckCore(UnsafeBufferPointer(start: offsets, count: Int(count)), isAsleep: isAsleep)
}
@_cdecl("machine_crashed") func machineCrashed(_ signal: Int32, _ offsets: UnsafePointer<Int64>, _ count: Int32) {
  Machine.shared.reportCrash(signal, UnsafeBufferPointer(start: offsets, count: Int(count)))
}
