package import Assessment
internal import Interchange
internal import Text

/// Writes a comparison as JSON (`assay.comparison/2`): levels and scores over time, and the changes between the last two.
package enum ComparisonExchange {
  /// Returns UTF-8 with a line feed at the end. `folders` are the engagements' folders as named on the command line, in
  /// the order of the comparison.
  package static func json(_ comparison: Comparison, folders: [String] = []) -> [UInt8] {
    JSONWriter.document { writer in
      writer.object { writer in
        writer.member("schema", OutputSchema.comparison.format)
        writer.member("engagements") {
          $0.array(Array(comparison.evaluations.enumerated())) { writer, entry in
            let folder = folders.indices.contains(entry.offset) ? folders[entry.offset] : nil
            engagement(entry.element, folder: folder, to: &writer)
          }
        }
        let changes = comparison.changes.last
        writer.member("topics") { $0.array(comparison.trends) { topic($1, changes, to: &$0) } }
        if let changes { change(changes, to: &writer) }
        writer.member("regressions") { $0.array(comparison.regressions) { $0.value($1.topic.id.text) } }
      }
    }
  }

  private static func engagement(_ evaluation: Evaluation, folder: String?, to writer: inout JSONWriter) {
    let assessment = evaluation.assessment
    writer.object { writer in
      writer.member("id", assessment.engagement.id.text)
      writer.member("folder", folder)
      writer.member("date", assessment.engagement.date?.description)
      writer.member("questionnaire") {
        $0.object { writer in
          writer.member("id", assessment.questionnaire.id.text)
          writer.member("version", assessment.questionnaire.version)
          writer.member("sha256", ScoreExchange.questionnaireHash(assessment.origins))
        }
      }
      writer.member("overall") { $0.object { ScoreExchange.overall(evaluation, to: &$0) } }
    }
  }

  private static func topic(_ trend: Comparison.TopicTrend, _ changes: Change?, to writer: inout JSONWriter) {
    let change = changes?.topics.first { $0.topic.id == trend.topic.id }
    writer.object { writer in
      writer.member("id", trend.topic.id.text)
      writer.member("title", trend.topic.title)
      writer.member("levels") {
        $0.array(trend.results) { $0.value($1?.score.capability.level.map { Double($0.number) }) }
      }
      writer.member("scores") { $0.array(trend.results) { $0.value($1?.score.capability.score) } }
      guard let alike = change?.likeForLike else {
        writer.member("likeForLike", nil as String?)
        return
      }
      writer.member("likeForLike") {
        $0.object { writer in
          writer.member("then", alike.then.value)
          writer.member("now", alike.now.value)
          writer.member("criteria", alike.criteria)
        }
      }
    }
  }

  private static func change(_ change: Change, to writer: inout JSONWriter) {
    for kind in Change.Kind.allCases {
      writer.member(kind.rawValue) { $0.array(change.criteria(kind)) { $0.value($1.criterion.id.text) } }
    }
    writer.member("reworded") { $0.array(change.reworded) { $0.value($1.id.text) } }
    writer.member("new") { $0.array(change.added) { $0.value($1.id.text) } }
    writer.member("dropped") { $0.array(change.removed) { $0.value($1.id.text) } }
    writer.member("entered") { $0.array(change.entered) { $0.value($1.id.text) } }
    writer.member("left") { $0.array(change.left) { $0.value($1.id.text) } }
    writer.member("findings") {
      $0.array(change.findings) { values("\($1.subject)", $1.then.rawValue, $1.now.rawValue, to: &$0) }
    }
    writer.member("documents") {
      $0.array(change.documents) { values("\($1.subject)", $1.then.rawValue, $1.now.rawValue, to: &$0) }
    }
    let actions = change.actions
    writer.member("actions") {
      $0.object { writer in
        let lists = [
          ("opened", actions.opened), ("closed", actions.closed), ("overdue", actions.overdue),
          ("withoutEffect", actions.withoutEffect),
        ]
        for (key, list) in lists { writer.member(key) { $0.array(list) { $0.value($1.id.text) } } }
      }
    }
  }

  private static func values(_ id: String, _ then: String, _ now: String, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", id)
      writer.member("then", then)
      writer.member("now", now)
    }
  }
}
