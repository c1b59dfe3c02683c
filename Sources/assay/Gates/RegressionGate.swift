internal import Assessment
internal import OperatingSystem
internal import Text
internal import Wording

/// The condition of `--fail-on-regression`: no topic fell over unchanged questions that were answered both times, and no
/// finding became worse (spec, Comparison).
struct RegressionGate {
  let comparison: Comparison

  /// Fails where the condition does not hold; names the topics and requirements.
  func check() throws(CommandFailure) {
    let topics = comparison.regressions.compactMap { change in
      change.likeForLike.map {
        """
        \(change.topic.id) (\(Language.english.percent($0.then.value)) to \
        \(Language.english.percent($0.now.value)))
        """
      }
    }
    let findings = (comparison.changes.last?.worseFindings ?? []).map {
      "\($0.subject) (\($0.then.rawValue) to \($0.now.rawValue))"
    }
    var reasons: [TerminalText] = []
    if !topics.isEmpty { reasons.append("declined on unchanged questions: \(topics.joined(separator: ", "))") }
    if !findings.isEmpty { reasons.append("findings became worse: \(findings.joined(separator: ", "))") }
    if !reasons.isEmpty { throw .gate(reasons.joined(separator: "; ")) }
  }
}
