package import Assessment
internal import Interchange
internal import Text

/// Writes a comparison as JSON (`assay.comparison/1`): levels and scores over time, and the changes from each engagement
/// to the next.
package enum ComparisonExchange {
  /// Returns UTF-8 with a line feed at the end.
  package static func json(_ comparison: Comparison) -> [UInt8] {
    JSONWriter.document { writer in
      writer.object { writer in
        writer.member("schema", "assay.comparison/1")
        writer.member("questionnaire", comparison.evaluations.last?.assessment.questionnaire.id.text)
        writer.member("engagements") { $0.array(comparison.evaluations) { engagement($1, to: &$0) } }
        writer.member("topics") { $0.array(comparison.trends) { trend($1, to: &$0) } }
        writer.member("changes") { $0.array(comparison.changes) { change($1, to: &$0) } }
        writer.member("regressions") { $0.array(comparison.regressions) { $0.value($1.topic.id.text) } }
      }
    }
  }

  private static func engagement(_ evaluation: Evaluation, to writer: inout JSONWriter) {
    let (overall, assessment) = (evaluation.score.overall, evaluation.assessment)
    writer.object { writer in
      writer.member("engagement", assessment.engagement.id.text)
      writer.member("date", assessment.engagement.date?.description)
      writer.member("version", assessment.questionnaire.version)
      writer.member("level", overall.level?.number)
      writer.member("possible", overall.possible?.number)
      writer.member("evidenced", overall.evidenced?.number)
      writer.member("score", overall.score)
      writer.member("coverage", overall.achievement.coverage)
    }
  }

  private static func trend(_ trend: Comparison.TopicTrend, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", trend.topic.id.text)
      writer.member("title", trend.topic.title)
      writer.member("levels") {
        $0.array(trend.results) { $0.value($1?.score.capability.level.map { Double($0.number) }) }
      }
      writer.member("scores") { $0.array(trend.results) { $0.value($1?.score.capability.score) } }
    }
  }

  private static func change(_ change: Change, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("from", change.earlier.assessment.engagement.id.text)
      writer.member("to", change.later.assessment.engagement.id.text)
      writer.member("topics") { $0.array(change.topics) { topic($1, to: &$0) } }
      writer.member("criteria") {
        $0.object { writer in
          for kind in Change.Kind.allCases {
            writer.member(kind.rawValue) { $0.array(change.criteria(kind)) { $0.value($1.criterion.id.text) } }
          }
        }
      }
      writer.member("scope") {
        $0.object { writer in
          writer.member("entered") { $0.array(change.entered) { $0.value($1.id.text) } }
          writer.member("left") { $0.array(change.left) { $0.value($1.id.text) } }
        }
      }
      writer.member("questions") {
        $0.object { writer in
          writer.member("reworded") { $0.array(change.reworded) { $0.value($1.id.text) } }
          writer.member("added") { $0.array(change.added) { $0.value($1.id.text) } }
          writer.member("removed") { $0.array(change.removed) { $0.value($1.id.text) } }
        }
      }
    }
  }

  private static func topic(_ topic: Change.TopicChange, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", topic.topic.id.text)
      writer.member("reported") { capabilities(topic.before, topic.after, to: &$0) }
      writer.member("likeForLike") { capabilities(topic.likeBefore, topic.likeAfter, to: &$0) }
    }
  }

  private static func capabilities(_ before: Capability, _ after: Capability, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("levels") { $0.array([before, after]) { $0.value($1.level.map { Double($0.number) }) } }
      writer.member("scores") { $0.array([before, after]) { $0.value($1.score) } }
    }
  }
}
