internal import Answering
internal import Assessment
internal import Text
internal import Wording

/// The pages of an engagement to fill in.
struct FormPages {
  /// The folder of the engagement.
  let folder: String
  private let assessment: Assessment
  private let previous: PreviousRound?
  private let language: Language
  /// The names of the pages of single respondents, without their ending.
  private let stems: [RespondentName: String]

  /// Pages that show the answers of the previous round; nil for none.
  init(_ assessment: Assessment, in folder: EngagementFolder, previous: PreviousRound?, language: Language) {
    self.language = language
    self.folder = folder.path
    self.assessment = assessment
    self.previous = previous
    var stems: [RespondentName: String] = [:]
    for person in assessment.engagement.respondents {
      stems[RespondentName(person.name)] = Self.stem(of: person.name, besides: stems.values)
    }
    self.stems = stems
  }

  /// The name of a respondent's page: `form-ann-smith.html`.
  func fileName(of respondent: String) -> String {
    let stem = stems[RespondentName(respondent)] ?? Self.stem(of: respondent, besides: stems.values)
    return "form-\(stem).html"
  }

  private static func stem(of respondent: String, besides taken: some Sequence<String>) -> String {
    PlainName.firstFree(PlainName.stem(of: respondent)) { taken.contains($0) }
  }

  /// A page for some topics, nil for all in scope, and for one respondent, nil for anybody.
  func html(for user: Form.User, respondent: String?, topics: [Topic]?, isBlind: Bool) -> [UInt8] {
    var options = Form.Options()
    options.respondent = respondent
    options.topics = topics.map { $0.map(\.id) }
    options.isBlind = isBlind
    options.previous = isBlind ? nil : previous?.answers(of: respondent, to: assessment.questionnaire)
    return Form(assessment, for: user, options: options, language: language).html
  }
}
