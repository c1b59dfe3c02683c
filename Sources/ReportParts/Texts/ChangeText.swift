package import Assessment
package import ReportDocument
internal import Text
internal import Wording

/// Words and tables on the change between two assessments.
package struct ChangeText: AssessmentPart {
  /// The evaluation, the options and the links of the report.
  package let context: ReportContext

  /// Texts on changes, named and linked as in the report.
  package init(context: ReportContext) {
    self.context = context
  }

  /// `level 2`, `2.50 of 5 points` or `31 of 56 requirements fulfilled`, marked where it is provisional.
  package func result(of evaluation: Evaluation) -> [Inline] {
    let overall = evaluation.score.overall
    let result: [Inline] =
      switch evaluation.score.measure {
      case .levels: say("level \(language.level(overall.level))")
      case .points:
        say("\(language.score(overall.score)) of \(evaluation.score.rule.highest.number) points")
      case .findings: fulfilled(in: evaluation)
      }
    return overall.isProvisional ? say("\(result), \(provisional(overall))") : result
  }

  /// `provisional (5 of 8 topics answered)`.
  func provisional(_ overall: OverallScore) -> [Inline] {
    say("provisional (\(overall.applicable - overall.unanswered) of \(overall.applicable) topics answered)")
  }

  private func fulfilled(in evaluation: Evaluation) -> [Inline] {
    let all = evaluation.score.assessed.reduce(0) { $0 + $1.requirementCount }
    return say("\(evaluation.fulfilledCount) of \(say(.requirements(all))) fulfilled")
  }

  /// The number of requirements whose printed finding is wanted.
  package func count(in evaluation: Evaluation, where isWanted: (Finding) -> Bool) -> Int {
    evaluation.score.assessed.reduce(0) { sum, framework in
      sum
        + framework.items.count { item in
          item.item.isRequirement
            && evaluation.judgements.printedFinding(of: item, in: framework).map(isWanted) ?? false
        }
    }
  }

  /// `Incident management (40 % → 60 %, 12 criteria)`: over unchanged questions that were answered both times.
  package func likeForLike(_ change: Change.TopicChange) -> [Inline] {
    guard let pair = change.likeForLike else { return [.userText(change.topic.title)] }
    return say(
      "\(userText: change.topic.title) (\(language.percent(pair.then)) → \(language.percent(pair.now)), \(say(.criteria(pair.criteria))))"
    )
  }

  /// The requirements and documents that changed, as tables; empty if none changed.
  package func findings(_ change: Change) -> [Block] {
    let worse = Set(change.worseFindings.map(\.subject))
    let findings = change.findings.map { entry in
      ReportTable.Row([
        name(of: entry.subject, in: change), [.badge(.finding(entry.then))], [.badge(.finding(entry.now))],
        worse.contains(entry.subject) ? say("worse").strong : [],
      ])
    }
    let documents = change.documents.map { entry in
      ReportTable.Row([title(of: entry.subject, in: change), say(entry.then.title), say(entry.now.title)])
    }
    return
      (findings.isEmpty
      ? []
      : [
        .table(
          ReportTable(
            words("Findings that changed"),
            [column("Requirement"), column("Earlier"), column("Later"), column("Remark")], findings))
      ])
      + (documents.isEmpty
        ? []
        : [
          .table(
            ReportTable(
              words("Documents that changed"), [column("Document"), column("Earlier"), column("Later")], documents))
        ])
  }

  /// The requirement by id and title.
  package func name(of reference: ItemReference, in change: Change) -> [Inline] {
    let catalogue = change.later.score.assessed.first { $0.catalogue.id == reference.catalogue }?.catalogue
    return catalogue?.item(reference.item).map(context.name) ?? [.code(reference.description)]
  }

  private func title(of reference: DocumentReference, in change: Change) -> [Inline] {
    let catalogue = change.later.score.assessed.first { $0.catalogue.id == reference.catalogue }?.catalogue
    let document = catalogue?.documents.first { $0.document.id == reference.document }?.document
    return [.code(reference.document.text)] + (document.map { [.text(" "), .userText($0.title)] } ?? [])
  }
}

extension Change.TopicChange {
  /// Whether the achievement over unchanged questions, answered both times, rose.
  var isImprovement: Bool { likeForLike.map { Rules.isBelow($0.then.value, $0.now.value) } ?? false }
}
