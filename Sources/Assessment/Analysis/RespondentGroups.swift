package import Text

/// The achievement of topics by one group of respondents (spec, Views, respondents' groups).
package struct GroupResult: Hashable, Sendable {
  /// The group's name.
  package let group: String
  /// The number of its respondents who answered.
  package let respondents: Int
  /// The topics that are shown apart for the group, with the achievement over its own answers.
  package let topics: [(id: ID<Topic>, achievement: Achievement)]

  package static func == (one: GroupResult, other: GroupResult) -> Bool {
    one.group == other.group && one.respondents == other.respondents
      && one.topics.elementsEqual(other.topics) { $0.id == $1.id && $0.achievement == $1.achievement }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(group)
    hasher.combine(respondents)
    hasher.combine(topics.map(\.id))
  }
}

/// The groups that may be shown apart without a figure that tells single answers.
package enum ShownGroups {
  /// Returns the groups of `names` to show, in this order; the facilitator's page has the same rule (`groups.js`). `groups`
  /// are those of the respondents who answered, empty texts for respondents without a group.
  ///
  /// A group with fewer than `smallest` respondents is not shown. Where the respondents outside the shown groups would be
  /// from 1 to `smallest` - 1, no group is shown: their answers could be calculated from the total and the shown groups.
  package static func names(_ names: [String], of groups: [String], smallest: Int) -> [String] {
    let counts = Dictionary(grouping: groups) { $0 }.mapValues(\.count)
    let shown = names.filter { counts[$0, default: 0] >= smallest }
    let outside = groups.count - shown.reduce(0) { $0 + counts[$1, default: 0] }
    return (1..<max(smallest, 1)).contains(outside) ? [] : shown
  }
}

extension Evaluation {
  /// The results by group, in the order of the engagement's respondents, by topic as `ShownGroups` allows.
  package var groups: [GroupResult] {
    let engagement = assessment.engagement
    let groupOf = Dictionary(
      engagement.respondents.map { (RespondentName($0.name), $0.group) }, uniquingKeysWith: { one, _ in one })
    let names = engagement.respondents.map(\.group).filter { !$0.isEmpty }.uniqued()
    guard !names.isEmpty else { return [] }
    let members = assessment.sheets.map { sheet in
      sheet.role == .respondent ? groupOf[RespondentName(sheet.respondent)] ?? "" : nil
    }
    var shown: [String: [(id: ID<Topic>, achievement: Achievement)]] = [:]
    for topic in assessment.topics {
      let answering = members.indices.filter { index in
        members[index] != nil
          && topic.criteria.contains { criterion in
            assessment.sheets[index].answers[criterion.id]?.isVoice(on: criterion, in: assessment) ?? false
          }
      }
      let visible = ShownGroups.names(
        names, of: answering.compactMap { members[$0] }, smallest: engagement.settings.smallestGroup)
      for name in visible {
        let own = assessment.answeredOnly(by: answering.filter { members[$0] == name })
        let scored = TopicScore(of: topic, in: own, rule: score.rule)
        shown[name, default: []].append((topic.id, scored.achievement))
      }
    }
    return names.map { name in
      let respondents = members.indices.count { index in
        members[index] == name && assessment.sheets[index].hasAnswers
      }
      return GroupResult(group: name, respondents: respondents, topics: shown[name] ?? [])
    }
  }
}

extension Answer {
  /// Whether the answer is a rating, "not applicable" or an accepted "no case".
  package func isVoice(on criterion: Criterion, in assessment: Assessment) -> Bool {
    switch response {
    case .rated, .notApplicable: true
    case .noCase: assessment.acceptsNoCase(for: criterion)
    case .unknown, .unanswered: false
    }
  }
}

extension Assessment {
  /// Returns the assessment with some of its sheets.
  fileprivate func answeredOnly(by sheets: [Int]) -> Assessment {
    Assessment(
      engagement: engagement, questionnaire: questionnaire, catalogues: catalogues,
      sheets: sheets.map { self.sheets[$0] })
  }
}
