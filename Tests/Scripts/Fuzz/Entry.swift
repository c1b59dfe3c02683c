import FuzzTargets
import Glibc

/// What libFuzzer calls; the target is the one that FUZZ_TARGET names.
private let target = unsafe getenv("FUZZ_TARGET").map { unsafe String(cString: $0) }.flatMap {
  FuzzTarget(rawValue: $0)
}

/// One input of libFuzzer's making; a broken promise ends the program, which libFuzzer reports with the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let target else { fatalError("FUZZ_TARGET is none of the targets") }
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let broken = target.brokenPromises(by: bytes)
  precondition(broken.isEmpty, "\(broken.joined(separator: "\n"))")
  return 0
}
