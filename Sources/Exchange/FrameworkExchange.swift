internal import Assessment
internal import Interchange
internal import Text

extension ScoreExchange {
  /// Writes the view of a framework as an object.
  static func framework(_ framework: FrameworkScore, in evaluation: Evaluation, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", framework.catalogue.id.text)
      writer.member("kind", framework.catalogue.kind.rawValue)
      writer.member("view", framework.view.rawValue)
      writer.member("items") {
        $0.array(framework.items) { writer, item in
          writer.object { writer in
            writer.member("id", item.item.id.text)
            writer.member("criteria", item.criteria.count)
            achievement(item.achievement, to: &writer)
            if let capability = item.capability { self.capability(capability, to: &writer) }
            if framework.catalogue.kind == .conformity { conformity(item, framework, evaluation, to: &writer) }
          }
        }
      }
      if framework.view == .direct { documents(framework, evaluation, to: &writer) }
    }
  }

  private static func conformity(
    _ item: FrameworkScore.Item, _ framework: FrameworkScore, _ evaluation: Evaluation, to writer: inout JSONWriter
  ) {
    let assessment = evaluation.assessment
    writer.member("finding", item.result?.id)
    if framework.view == .direct {
      writer.member("findings") { $0.array(item.findings) { $0.value($1.rawValue) } }
      writer.member("excluded") { $0.array(item.excluded) { $0.value($1.text) } }
    }
    let names = assessment.dissent(on: item.criteria).map { assessment.sheets[$0.sheet].respondent }.uniqued()
    writer.member("dissent") { $0.array(names) { $0.value($1) } }
  }

  private static func documents(_ framework: FrameworkScore, _ evaluation: Evaluation, to writer: inout JSONWriter) {
    let results = evaluation.score.documents(of: framework)
    writer.member("documents") {
      $0.array(results) { writer, result in
        writer.object { writer in
          writer.member("id", "\(framework.catalogue.id):\(result.document.id)")
          writer.member("status", result.status.rawValue)
        }
      }
    }
  }
}
