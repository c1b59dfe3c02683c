/// Does many pieces of work at once and takes their results one by one, in the order of the pieces.
struct InOrder {
  /// How many pieces are worked on at once, 1 or more; with 1 nothing runs beside `take` either.
  let jobs: Int

  /// A piece that takes long holds up those behind it; so many for each job may be done and wait.
  private static let waitingPerJob = 8

  /// Works on `count` pieces. The first is done alone, before any other starts, so that what came of it can serve all.
  ///
  /// `start` makes the work of a piece by its number from 0; it is asked just before the piece is begun. `take` gets
  /// each result, in order; where it fails, no further piece is begun, nothing more is taken, and its failure is thrown.
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
