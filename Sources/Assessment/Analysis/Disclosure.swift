internal import Text

/// The rule for what others learn about the respondents of an assessment.
package struct Disclosure: Sendable {
  /// The form in which respondents are named.
  package enum Names: String, Hashable, Sendable, CaseIterable {
    /// By their names.
    case full
    /// By their groups, where a group has the smallest number of members.
    case roles
    /// By pseudonyms.
    case none
  }

  /// The words that replace names and texts, in the language of the reader.
  package struct Words: Sendable {
    /// Returns the pseudonym with the given letters.
    package let pseudonym: @Sendable (String) -> String
    /// A respondent whose group is too small to be named.
    package let respondent: String
    /// The author of a consensus sheet.
    package let workshop: String
    /// Returns the name of the answer sheet with a number from 1.
    package let sheet: @Sendable (Int) -> String
    /// Returns the title of the piece of evidence with a number from 1.
    package let evidence: @Sendable (Int) -> String
    /// The reason why a criterion does not apply.
    package let reason: String

    /// Words for every part.
    package init(
      pseudonym: @escaping @Sendable (String) -> String, respondent: String, workshop: String,
      sheet: @escaping @Sendable (Int) -> String, evidence: @escaping @Sendable (Int) -> String, reason: String
    ) {
      self.pseudonym = pseudonym
      self.respondent = respondent
      self.workshop = workshop
      self.sheet = sheet
      self.evidence = evidence
      self.reason = reason
    }
  }

  /// The form in which respondents are named.
  let names: Names
  /// Whether the texts of answers are replaced too: notes, reasons, and the titles, places and owners of evidence.
  let hidesComments: Bool
  let words: Words

  /// A rule with its words.
  package init(_ names: Names, hidesComments: Bool, words: Words) {
    self.names = names
    self.hidesComments = hidesComments
    self.words = words
  }

  /// Returns the assessment as others may see it. All figures stay the same. Without names, sheets and their files come
  /// in the order of the pseudonyms.
  package func applied(to assessment: Assessment) -> Assessment {
    let named = names == .full ? assessment : renamed(assessment)
    return hidesComments ? withoutComments(named) : named
  }
}

// MARK: - Names

extension Disclosure {
  private func renamed(_ assessment: Assessment) -> Assessment {
    let all = assessment.sheets + assessment.notYetAnswered
    let pseudonyms = Pseudonyms(of: assessment)
    let labels = zip(all, pseudonyms.numbers).map { label(of: $0, numbered: $1, in: assessment) }
    let files = assessment.answerFiles
    let places = Dictionary(zip(files.map(\.name), 1...), uniquingKeysWith: { first, _ in first })
    let renamed = pseudonyms.order.map { index in
      (
        isInUse: index < assessment.sheets.count,
        sheet: all[index].renamed(
          labels[index], name: words.sheet(places[all[index].name] ?? index + 1), all[index].answers)
      )
    }
    let numbered = zip(files, 1...).map { file, number in
      Assessment.Origin(part: .answers, name: words.sheet(number), bytes: file.bytes, isAnonymous: true)
    }
    let before = assessment.origins.prefix { $0.part != .answers }
    let after = assessment.origins.dropFirst(before.count).filter { $0.part != .answers }
    return assessment.with(
      engagement: assessment.engagement.inviting(respondents(of: assessment, all, labels)),
      sheets: renamed.filter(\.isInUse).map(\.sheet), notYetAnswered: renamed.filter { !$0.isInUse }.map(\.sheet),
      origins: before + numbered + after)
  }

  /// Returns the name by which others know the author of a sheet.
  private func label(of sheet: AnswerSheet, numbered number: Int, in assessment: Assessment) -> String {
    if sheet.role == .consensus { return words.workshop }
    guard names == .roles else { return words.pseudonym(Pseudonyms.letters(number)) }
    return assessment.largeGroup(of: sheet) ?? words.respondent
  }

  /// Returns the invited respondents under their new names, so that results by group stay as they are.
  private func respondents(
    of assessment: Assessment, _ sheets: [AnswerSheet], _ labels: [String]
  ) -> [Engagement.Respondent] {
    let known = Dictionary(
      zip(sheets, labels).filter { $0.0.role == .respondent }.map { (RespondentName($0.0.respondent), $0.1) },
      uniquingKeysWith: { first, _ in first })
    return assessment.engagement.respondents.map { invited in
      let label = known[RespondentName(invited.name)] ?? ""
      return Engagement.Respondent(
        name: label, group: label == words.respondent ? "" : invited.group, topics: invited.topics)
    }
  }
}

extension Assessment {
  /// The files of the answer sheets in the order of the pseudonyms.
  fileprivate var answerFiles: [Origin] {
    origins.filter { $0.part == .answers }.map { file in
      (key: Pseudonyms.key(of: file.bytes, engagement: engagement.id.text), file: file)
    }.sorted { ($0.key, $0.file.name) < ($1.key, $1.file.name) }.map(\.file)
  }

  /// Returns the group of the author of a sheet; nil without one, and for a group of which fewer than the smallest
  /// number of members have a sheet.
  fileprivate func largeGroup(of sheet: AnswerSheet) -> String? {
    let groupOf = Dictionary(
      engagement.respondents.map { (RespondentName($0.name), $0.group) }, uniquingKeysWith: { first, _ in first })
    guard let group = groupOf[RespondentName(sheet.respondent)], !group.isEmpty else { return nil }
    let members = sheets.count { $0.role == .respondent && groupOf[RespondentName($0.respondent)] == group }
    return members >= engagement.settings.smallestGroup ? group : nil
  }
}

// MARK: - Comments

extension Disclosure {
  private func withoutComments(_ assessment: Assessment) -> Assessment {
    var numbers: [Evidence: Int] = [:]
    let sheets = assessment.sheets.map { withoutComments($0, &numbers) }
    return assessment.with(
      engagement: assessment.engagement, sheets: sheets,
      notYetAnswered: assessment.notYetAnswered.map { withoutComments($0, &numbers) }, origins: assessment.origins)
  }

  /// Replaces the texts of a sheet. Equal pieces of evidence have the same number.
  private func withoutComments(_ sheet: AnswerSheet, _ numbers: inout [Evidence: Int]) -> AnswerSheet {
    let answers = sheet.answers.compactMap { answer in
      var answer = answer
      answer.note = ""
      if case .notApplicable = answer.response { answer.response = .notApplicable(reason: words.reason) }
      answer.evidence = answer.evidence.map { piece in
        let number = numbers[piece] ?? numbers.count + 1
        numbers[piece] = number
        return Evidence(title: words.evidence(number), date: piece.date, validUntil: piece.validUntil)
      }
      return answer
    }
    return sheet.renamed(sheet.respondent, name: sheet.name, answers)
  }
}

// MARK: - Changed values

extension Assessment {
  fileprivate func with(
    engagement: Engagement, sheets: [AnswerSheet], notYetAnswered: [AnswerSheet], origins: [Origin]
  ) -> Assessment {
    Assessment(
      engagement: engagement, questionnaire: questionnaire, catalogues: catalogues, sheets: sheets,
      notYetAnswered: notYetAnswered, actions: actions, origins: origins, catalogueFiles: catalogueFiles,
      catalogueReplacements: catalogueReplacements, catalogueDifferences: catalogueDifferences,
      untranslated: untranslated)
  }
}

extension Engagement {
  fileprivate func inviting(_ respondents: [Respondent]) -> Engagement {
    Engagement(
      id: id, organization: organization, title: title, date: date, assessor: assessor, providerRole: providerRole,
      questionnaire: questionnaire, topics: topics, excluded: excluded, target: target, targets: targets,
      consensus: consensus, goals: goals, services: services, respondents: respondents, owners: owners,
      settings: settings, presentation: presentation)
  }
}

extension AnswerSheet {
  fileprivate func renamed(_ respondent: String, name: String, _ answers: Answers) -> AnswerSheet {
    AnswerSheet(
      name: name, respondent: respondent, role: role, date: date, version: version, answers: answers,
      orphaned: orphaned)
  }
}
