internal import OperatingSystem

/// Does several pieces of work at once and takes their results one by one, in the order of the pieces.
struct InOrder {
  /// The number of pieces that are worked on at once, 1 or more.
  let jobs: Int

  /// Finished pieces per job that may wait for a slower piece before them.
  private static let waitingPerJob = 8

  /// Works on `count` pieces. The first is done alone, before any other starts, so that all others can use its result.
  ///
  /// `start` makes the work of a piece by its number from 0, just before the piece is started. `take` gets each result, in
  /// order; if it fails, no further piece is started or taken, and its failure is thrown.
  func forEach<Result: Sendable>(
    _ count: Int, start: (_ piece: Int) -> @Sendable () -> Result, take: (Result) throws(CommandFailure) -> Void
  ) async throws(CommandFailure) {
    let failure = await withTaskGroup(of: (piece: Int, result: Result).self) { group -> CommandFailure? in
      var (started, running, taken) = (0, 0, 0)
      var waiting: [Int: Result] = [:]
      while taken < count {
        while started < count, running < (taken == 0 ? 1 : jobs), started - taken < jobs * Self.waitingPerJob {
          let (piece, work) = (started, start(started))
          group.addTask { (piece, work()) }
          started += 1
          running += 1
        }
        guard let done = await group.next() else { break }
        running -= 1
        waiting[done.piece] = done.result
        do throws(CommandFailure) {
          while let result = waiting.removeValue(forKey: taken) {
            try take(result)
            taken += 1
          }
        } catch {
          return error
        }
      }
      return nil
    }
    if let failure { throw failure }
  }
}
