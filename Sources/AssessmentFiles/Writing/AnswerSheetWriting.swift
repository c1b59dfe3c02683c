package import Assessment
package import PlainYAML
internal import Text

extension AnswerSheet {
  /// The sheet as a file of PlainYAML that reads back as the same sheet: answers in the questionnaire's order.
  /// Answers to criteria that the questionnaire does not have are not in it; who edits a file keeps its text
  /// (`AnswerSheetEdit`).
  package func text(answering questionnaire: Questionnaire) -> String {
    YAMLWriter.write(yamlValue(answering: questionnaire))
  }

  private func yamlValue(answering questionnaire: Questionnaire) -> YAMLValue {
    let given = questionnaire.criteria.compactMap { _, criterion in
      answers[criterion.id].map { YAMLValue.Entry(criterion.id.text, $0.yamlValue(on: questionnaire.scale)) }
    }
    return .mapping([
      .init("respondent", .text(respondent)), .init("role", .text(role.rawValue)),
      .init("date", date.map { .text($0.description) } ?? .absent),
      .init("questionnaire", .text(questionnaire.id.text)),
      .init("version", version.isEmpty ? .absent : .text(version)),
      .init("answers", given.isEmpty ? .absent : .mapping(given)),
    ])
  }
}

extension Answer {
  /// The short form where the rating is all that was said, else the long one.
  package func yamlValue(on scale: Scale) -> YAMLValue {
    var entries: [YAMLValue.Entry] = []
    switch response {
    case .rated(let step): entries.append(.init("rating", .text(scale[step].id)))
    case .notApplicable(let reason): entries += [.init("rating", .text("n/a")), .init("reason", .text(reason))]
    case .unanswered: break
    }
    if !evidence.isEmpty { entries.append(.init("evidence", .sequence(evidence.map(\.yamlValue)))) }
    if !note.isEmpty { entries.append(.init("note", .text(note))) }
    if let confidence { entries.append(.init("confidence", .text(confidence.rawValue))) }
    if entries.count == 1, entries[0].key == "rating" { return entries[0].value }
    return entries.isEmpty ? .absent : .mapping(entries)
  }
}

extension Evidence {
  fileprivate var yamlValue: YAMLValue {
    var entries = [YAMLValue.Entry("title", .text(title))]
    if !location.isEmpty { entries.append(.init("location", .text(location))) }
    if let date { entries.append(.init("date", .text(date.description))) }
    return .mapping(entries)
  }
}
