import Testing

@testable import Assessment

@Suite struct PercentTests {
  @Test(arguments: [
    (0.0, AchievementRating.not), (15, .not), (15.01, .partially), (50, .partially), (50.01, .largely), (85, .largely),
    (85.01, .fully), (100, .fully), (15 + 1e-10, .not), (85 + 1e-10, .largely),
  ])
  func boundsBelongToTheLowerRating(percent: Double, rating: AchievementRating) {
    #expect(AchievementRating(Percent(percent)) == rating)
  }
}
