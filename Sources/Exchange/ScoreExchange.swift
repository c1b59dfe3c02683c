package import Assessment
internal import Interchange
internal import Text

/// Writes scores as JSON (`assay.score/2`) and as CSV, the formats of `assay score`.
package enum ScoreExchange {
  /// Returns UTF-8 with a line feed at the end; indented for people, on one line for pipes.
  package static func json(_ evaluation: Evaluation, isIndented: Bool = true) -> [UInt8] {
    json(evaluation, isIndented: isIndented, questionnaireHash: questionnaireHash(evaluation.assessment.origins))
  }

  /// Returns the same JSON with a hash that was computed once for many engagements.
  static func json(_ evaluation: Evaluation, isIndented: Bool, questionnaireHash: String?) -> [UInt8] {
    JSONWriter.document(isIndented: isIndented) { $0.object { write(evaluation, questionnaireHash, to: &$0) } }
  }

  /// Returns the SHA-256 of the questionnaire's own file in hexadecimal digits, or nil if it was not read from a file.
  static func questionnaireHash(_ origins: [Assessment.Origin]) -> String? {
    origins.first { $0.part == .questionnaire }.map { SHA256.hexadecimal($0.bytes) }
  }

  private static func write(_ evaluation: Evaluation, _ questionnaireHash: String?, to writer: inout JSONWriter) {
    let assessment = evaluation.assessment
    writer.member("schema", OutputSchema.score.format)
    writer.member("engagement", assessment.engagement.id.text)
    writer.member("questionnaire") {
      $0.object { writer in
        writer.member("id", assessment.questionnaire.id.text)
        writer.member("version", assessment.questionnaire.version)
        writer.member("sha256", questionnaireHash)
      }
    }
    writer.member("method", evaluation.score.rule.method.rawValue)
    writer.member("overall") { $0.object { overall(evaluation, to: &$0) } }
    writer.member("topics") {
      $0.array(evaluation.topics) { topic($1, upTo: assessment.questionnaire.highestLevel, to: &$0) }
    }
    views("dimensions", evaluation.score.dimensions, key: \.rawValue, to: &writer)
    views("stages", evaluation.score.stages, key: \.rawValue, to: &writer)
    views("groups", evaluation.score.groups, key: \.self, to: &writer)
    respondentGroups(evaluation, to: &writer)
    writer.member("frameworks") { $0.array(evaluation.score.frameworks) { framework($1, in: evaluation, to: &$0) } }
    writer.member("priorities") { $0.array(evaluation.priorities) { $0.value($1.score.topic.id.text) } }
    writer.member("disputed") { $0.array(evaluation.disputes.open) { $0.value($1.criterion.id.text) } }
    writer.member("roadmap") {
      $0.array(evaluation.roadmap.steps) { writer, step in
        writer.object { writer in
          writer.member("criterion", step.scored.criterion.id.text)
          writer.member("wave", step.wave.name)
        }
      }
    }
  }

  /// Writes the overall figures as members of an object.
  static func overall(_ evaluation: Evaluation, to writer: inout JSONWriter) {
    let overall = evaluation.score.overall
    writer.member("level", overall.level?.number)
    writer.member("possible", overall.possible?.number)
    writer.member("evidenced", overall.evidenced?.number)
    writer.member("median", overall.median?.number)
    writer.member("atTarget", overall.atTarget)
    writer.member("unanswered", overall.unanswered)
    writer.member("score", overall.score)
    writer.member("scoreHigh", overall.scoreHigh)
    writer.member("coverage", overall.achievement.coverage)
    agreement(evaluation.agreement, to: &writer)
  }

  /// Writes the agreement of the respondents as members of an object.
  static func agreement(_ agreement: Agreement, to writer: inout JSONWriter) {
    writer.member("agreement", agreement.alpha)
    writer.member("raters", agreement.raters)
    writer.member("comparable", agreement.comparable)
  }

  private static func respondentGroups(_ evaluation: Evaluation, to writer: inout JSONWriter) {
    writer.member("respondentGroups") {
      $0.array(evaluation.groups) { writer, group in
        writer.object { writer in
          writer.member("group", group.group)
          writer.member("respondents", group.respondents)
          writer.member("topics") {
            $0.array(group.topics) { writer, topic in
              writer.object { writer in
                writer.member("id", topic.id.text)
                interval(topic.achievement, to: &writer)
              }
            }
          }
        }
      }
    }
  }

  private static func topic(_ result: Evaluation.TopicResult, upTo highest: Level, to writer: inout JSONWriter) {
    let (score, gap) = (result.score, result.gap)
    writer.object { writer in
      writer.member("id", score.topic.id.text)
      writer.member("title", score.topic.title)
      capability(score.capability, to: &writer)
      writer.member("coverage", score.achievement.coverage)
      writer.member("target", gap.target?.number)
      writer.member("gap", gap.gap)
      writer.member("importance", gap.importance)
      agreement(gap.agreement, to: &writer)
      writer.member("levels") {
        $0.array(score.levels(upTo: highest)) { writer, view in
          writer.object { writer in
            writer.member("level", view.key.number)
            achievement(view.achievement, to: &writer)
          }
        }
      }
      views("dimensions", score.dimensions, key: \.rawValue, to: &writer)
      writer.member("path") { $0.array(gap.path) { $0.value($1.id.text) } }
      writer.member("blockers") { $0.array(gap.blockers) { $0.value($1.id.text) } }
      writer.member("critical") { $0.array(gap.critical) { $0.value($1.id.text) } }
    }
  }

  /// Writes levels and scores as members of an object.
  static func capability(_ capability: Capability, to writer: inout JSONWriter) {
    writer.member("level", capability.level?.number)
    writer.member("possible", capability.possible?.number)
    writer.member("evidenced", capability.evidenced?.number)
    writer.member("score", capability.score)
    writer.member("scoreHigh", capability.scoreHigh)
  }

  private static func views<Key>(
    _ name: String, _ views: [Score.View<Key>], key: (Key) -> String, to writer: inout JSONWriter
  ) {
    writer.member(name) {
      $0.object { writer in
        for view in views {
          writer.member(key(view.key)) { $0.object { achievement(view.achievement, to: &$0) } }
        }
      }
    }
  }

  private static func interval(_ achievement: Achievement, to writer: inout JSONWriter) {
    writer.member("low", achievement.low?.value)
    writer.member("high", achievement.high?.value)
    writer.member("answered", achievement.answered?.value)
    writer.member("coverage", achievement.coverage)
  }

  /// Writes an achievement as members of an object.
  static func achievement(_ achievement: Achievement, to writer: inout JSONWriter) {
    interval(achievement, to: &writer)
    writer.member("applicable", achievement.applicable)
    writer.member("rating", achievement.rating?.rawValue)
  }
}
