package import Text

/// The progress of the respondents of an assessment: who was invited, who answered how much, and which topics are open for
/// whom. Consensus sheets are no respondents.
package struct Participation: Sendable {
  /// A respondent: an invited person, or the name on an answer sheet.
  package struct Person: Sendable {
    /// The name as the engagement, otherwise as the sheet writes it.
    package let name: String
    /// The group; empty for none.
    package let group: String
    /// Whether the engagement invites the person.
    package let isInvited: Bool
    /// The topics that the person is asked, in questionnaire order; empty where none of them is in scope.
    package let topics: [Topic]
    /// The person's sheet; nil without one.
    package let sheet: AnswerSheet?
    /// The number of criteria in `topics`.
    package let asked: Int
    /// How many of them have an answer that counts.
    package let answered: Int
    /// How many of them the person does not know.
    package let unknown: Int
    /// The topics with a criterion that has neither.
    package let openTopics: [Topic]

    /// Whether the person has said anything.
    package var hasAnswered: Bool { sheet?.hasAnswers ?? false }
    /// Whether the person has more to answer.
    package var isOpen: Bool { !openTopics.isEmpty }
  }

  /// A piece of evidence with its place.
  package struct DatedEvidence: Hashable, Sendable {
    /// The piece, which has a date.
    package let evidence: Evidence
    /// The date of the piece.
    package let date: CalendarDate
    /// The criterion.
    package let criterion: ID<Criterion>
    /// The name of the sheet's file.
    package let file: String
  }

  /// The invited persons in the engagement's order, then the others in the order of their files. A sheet that nobody put a
  /// name or an answer into is no person.
  package let people: [Person]
  /// The sheets with agreed answers, in the order of their files.
  package let consensus: [AnswerSheet]
  /// The names of the files without an answer, in their order.
  package let emptySheets: [String]
  /// The oldest dated evidence for a criterion in scope; nil without one.
  package let oldestEvidence: DatedEvidence?
  /// The topics in scope.
  package let topics: [Topic]

  /// Looks at the sheets of an assessment, those without an answer included.
  package init(_ assessment: Assessment) {
    let sheets = assessment.sheets + assessment.notYetAnswered
    let own = Dictionary(
      sheets.filter { $0.role == .respondent }.map { (RespondentName($0.respondent), $0) },
      uniquingKeysWith: { first, _ in first })
    let invited = assessment.engagement.respondents
    let names = Set(invited.map { RespondentName($0.name) })
    let others = sheets.filter {
      $0.role == .respondent && !names.contains(RespondentName($0.respondent))
        && ($0.hasAnswers || !$0.hasPlaceholderName)
    }
    var known: Set<RespondentName> = []
    people =
      invited.map { one in
        Person(one.name, group: one.group, isInvited: true, sheet: own[RespondentName(one.name)], in: assessment)
      }
      + others.filter { known.insert(RespondentName($0.respondent)).inserted }.map { sheet in
        Person(
          sheet.respondent, group: "", isInvited: false, sheet: own[RespondentName(sheet.respondent)], in: assessment)
      }
    consensus = assessment.sheets.filter { $0.role == .consensus }
    emptySheets = assessment.notYetAnswered.map(\.name)
    topics = assessment.topics
    oldestEvidence = Self.oldestEvidence(in: assessment)
  }

  /// The persons who have not answered yet: without a sheet, or with an empty one.
  package var notYetAnswered: [Person] { people.filter { !$0.hasAnswered } }

  /// The persons who are asked a topic.
  package func asked(_ topic: Topic) -> [Person] { people.filter { $0.topics.contains { $0.id == topic.id } } }

  /// The persons for whom a topic is open.
  package func open(_ topic: Topic) -> [Person] { people.filter { $0.openTopics.contains { $0.id == topic.id } } }

  /// The topics that no respondent is asked; empty where there is no respondent.
  package var unaskedTopics: [Topic] { people.isEmpty ? [] : topics.filter { asked($0).isEmpty } }

  private static func oldestEvidence(in assessment: Assessment) -> DatedEvidence? {
    var oldest: DatedEvidence?
    for criterion in assessment.topics.flatMap(\.criteria) {
      for sheet in assessment.sheets {
        for piece in sheet.answers[criterion.id]?.evidence ?? [] {
          guard let date = piece.date, oldest.map({ date < $0.date }) ?? true else { continue }
          oldest = DatedEvidence(evidence: piece, date: date, criterion: criterion.id, file: sheet.name)
        }
      }
    }
    return oldest
  }
}

extension Participation.Person {
  fileprivate init(
    _ name: String, group: String, isInvited: Bool, sheet: AnswerSheet?, in assessment: Assessment
  ) {
    (self.name, self.group, self.isInvited, self.sheet) = (name, group, isInvited, sheet)
    topics = assessment.topics(for: name)
    var (answered, unknown) = (0, 0)
    openTopics = topics.filter { topic in
      var isOpen = false
      for criterion in topic.criteria {
        let answer = sheet?.answers[criterion.id]
        if answer?.isVoice(on: criterion, in: assessment) ?? false {
          answered += 1
        } else if answer?.response == .unknown {
          unknown += 1
        } else {
          isOpen = true
        }
      }
      return isOpen
    }
    (self.answered, self.unknown) = (answered, unknown)
    asked = topics.reduce(0) { $0 + $1.criteria.count }
  }
}

extension Assessment {
  /// The topics that the engagement's list of respondents gives to one, in questionnaire order; all in scope where it gives
  /// none.
  package func topics(for respondent: String) -> [Topic] {
    guard let theirs = engagement.invitation(of: respondent)?.topics else { return topics }
    return topics.filter { theirs.contains($0.id) }
  }
}

extension Engagement {
  /// Returns the invited respondent with a name; nil for anybody else.
  package func invitation(of name: String) -> Respondent? {
    let name = RespondentName(name)
    return respondents.first { RespondentName($0.name) == name }
  }
}
