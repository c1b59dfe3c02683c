internal import Foundation

/// How the work of a piece of code grows with its input.
package enum Growth {
  /// Returns the quotient of the processor times for an input of four times the size and for one of the size: about 4 where
  /// the work is linear, 16 where it is quadratic. The least of three runs counts, so that other programs do not matter.
  package static func factor(from size: Int, prepare: (Int) -> [UInt8], _ work: ([UInt8]) -> Void) -> Double {
    let inputs = [prepare(size), prepare(4 * size)]
    let times = inputs.map { input in
      (0..<3).map { _ in
        let start = processorTime
        work(input)
        return processorTime - start
      }.min() ?? 0
    }
    return Double(times[1]) / Double(max(1, times[0]))
  }

  /// Nanoseconds that this thread has worked.
  private static var processorTime: Int {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}
