package import Assessment
internal import AssessmentFiles
package import PlainYAML
internal import Text

extension AnswerSheet {
  /// Returns the sheet as a file of PlainYAML that reads back as the same sheet, with answers in the questionnaire's order.
  /// Answers to criteria that the questionnaire does not have are left out; to keep them, edit the text of the file
  /// (`AnswerSheetEdit`).
  package func text(answering questionnaire: Questionnaire) -> String {
    YAMLWriter.write(yamlValue(answering: questionnaire))
  }

  private func yamlValue(answering questionnaire: Questionnaire) -> YAMLValue {
    let given = questionnaire.criteria.compactMap { _, criterion in
      answers[criterion.id].map { YAMLValue.Entry(criterion.id.text, $0.yamlValue(on: questionnaire.scale)) }
    }
    return .mapping([
      .init(AnswerSheetKey.respondent, .text(respondent)), .init(AnswerSheetKey.role, .text(role.rawValue)),
      .init(AnswerSheetKey.date, date.map { .text($0.description) } ?? .absent),
      .init(AnswerSheetKey.questionnaire, .text(questionnaire.id.text)),
      .init(AnswerSheetKey.version, version.isEmpty ? .absent : .text(version)),
      .init(AnswerSheetKey.answers, given.isEmpty ? .absent : .mapping(given)),
    ])
  }
}

extension Answer {
  /// Returns the short form of an answer that is only a rating, otherwise the long one.
  package func yamlValue(on scale: Scale) -> YAMLValue {
    var entries: [YAMLValue.Entry] = []
    switch response {
    case .notApplicable(let reason):
      entries += [
        .init(AnswerKey.rating, .text(UnratedAnswer.notApplicable.word)), .init(AnswerKey.reason, .text(reason)),
      ]
    case .rated, .noCase, .unknown, .unanswered:
      if let word = response.word(on: scale) { entries.append(.init(AnswerKey.rating, .text(word))) }
    }
    if !evidence.isEmpty { entries.append(.init(AnswerKey.evidence, .sequence(evidence.map(\.yamlValue)))) }
    if !note.isEmpty { entries.append(.init(AnswerKey.note, .text(note))) }
    if let confidence { entries.append(.init(AnswerKey.confidence, .text(confidence.rawValue))) }
    if entries.count == 1, entries[0].key == AnswerKey.rating.rawValue { return entries[0].value }
    return entries.isEmpty ? .absent : .mapping(entries)
  }
}

extension Evidence {
  fileprivate var yamlValue: YAMLValue {
    var entries = [YAMLValue.Entry(EvidenceKey.title, .text(title))]
    if !location.isEmpty { entries.append(.init(EvidenceKey.location, .text(location))) }
    if let date { entries.append(.init(EvidenceKey.date, .text(date.description))) }
    if let validUntil { entries.append(.init(EvidenceKey.validUntil, .text(validUntil.description))) }
    if !owner.isEmpty { entries.append(.init(EvidenceKey.owner, .text(owner))) }
    return .mapping(entries)
  }
}
