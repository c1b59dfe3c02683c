import Synchronization
import Testing

@testable import OperatingSystem
@testable import assay

@Suite struct InOrderTests {
  private func squares(_ count: Int, jobs: Int, failingAt: Int? = nil) async -> (taken: [Int], failure: CommandFailure?)
  {
    var taken: [Int] = []
    do throws(CommandFailure) {
      try await InOrder(jobs: jobs).forEach(
        count,
        start: { piece in
          {
            // Every third piece takes longer than those behind it.
            if piece.isMultiple(of: 3) { for _ in 0..<10_000 { _ = piece.description } }
            return piece * piece
          }
        },
        take: { (square) throws(CommandFailure) in
          if square == failingAt.map({ $0 * $0 }) { throw .input("enough") }
          taken.append(square)
        })
      return (taken, nil)
    } catch {
      return (taken, error)
    }
  }

  @Test(arguments: [0, 1, 2, 100], [1, 2, 7, 200]) func resultsComeInOrder(count: Int, jobs: Int) async {
    let (taken, failure) = await squares(count, jobs: jobs)
    #expect(taken == (0..<count).map { $0 * $0 } && failure == nil)
  }

  @Test(arguments: [1, 4]) func aFailureToTakeEndsTheWork(jobs: Int) async {
    let (taken, failure) = await squares(100, jobs: jobs, failingAt: 10)
    #expect(taken == (0..<10).map { $0 * $0 } && failure == .input("enough"))
  }

  @Test func noMoreThanTheJobsAreAtWorkAndTheFirstIsAlone() async throws {
    let atWork = Mutex(0)
    let most = Mutex(0)
    var started: [Int] = []
    var startedAtFirst: Int?
    try await InOrder(jobs: 3).forEach(
      50,
      start: { piece in
        started.append(piece)
        return {
          let now = atWork.withLock { count in
            count += 1
            return count
          }
          most.withLock { $0 = max($0, now) }
          for _ in 0..<1000 { _ = piece.description }
          atWork.withLock { $0 -= 1 }
        }
      }, take: { () throws(CommandFailure) in startedAtFirst = startedAtFirst ?? started.count })
    #expect(most.withLock { $0 } <= 3)
    #expect(startedAtFirst == 1 && started == Array(0..<50))
  }
}
