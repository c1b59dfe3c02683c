import FuzzTargets
import Glibc

/// The target that FUZZ_TARGET names.
private let target = unsafe getenv("FUZZ_TARGET").map { unsafe String(cString: $0) }.flatMap {
  FuzzTarget(rawValue: $0)
}

/// Runs one input of libFuzzer. A broken promise ends the program; libFuzzer then reports the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let target else { fatalError("FUZZ_TARGET is none of the targets") }
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let broken = target.brokenPromises(by: bytes)
  precondition(broken.isEmpty, "\(broken.joined(separator: "\n"))")
  return 0
}
