package import Assessment
internal import Interchange
internal import Markup
package import Text
internal import Web
package import Wording

/// The questions of an engagement as one HTML file that works offline: the respondent answers, sees results at once and
/// downloads an answer sheet.
package struct Form: Sendable {
  /// The user of the page.
  package enum User: Hashable, Sendable {
    /// A respondent, who answers alone.
    case respondent
    /// The facilitator of a workshop, who loads all sheets and records the agreed answers.
    case facilitator
  }

  /// The choices for a page.
  package struct Options: Sendable {
    /// The topics that the page asks; nil for all in scope.
    package var topics: [ID<Topic>]?
    /// The respondent whose name the page begins with; nil for anybody.
    package var respondent: String?
    /// Whether the page has neither levels nor results, nor the previous answers.
    package var isBlind = false
    /// The answers of the previous round, shown beside the statements; nil for none.
    package var previous: PreviousAnswers?

    /// All topics, for anybody.
    package init() {}
  }

  private let assessment: Assessment
  private let user: User
  private let options: Options
  private let language: Language

  /// A page for some of the topics in scope. Its answers come from the sheets that are opened in it, not from the
  /// assessment.
  package init(
    _ assessment: Assessment, for user: User = .respondent, options: Options = Options(), language: Language = .english
  ) {
    self.assessment = options.topics.map(assessment.asking) ?? assessment
    self.user = user
    self.options = options
    self.language = language
  }

  /// The whole file, UTF-8.
  package var html: [UInt8] {
    let engagement = assessment.engagement
    let title = engagement.title.isEmpty ? assessment.questionnaire.title : engagement.title
    let organization = engagement.organization.isEmpty ? engagement.id.text : engagement.organization
    let page = Page(
      title: language.text(
        user == .respondent ? "\(userText: title): answer sheet" : "\(userText: title): consensus"),
      language: language.id, style: style,
      script: Trusted(joining: scripts.map { Trusted($0.text) }))
    return page.html { writer in
      writer.write(.header) { writer in
        if let marks { writer.write(marks) }
        writer.write(.tag(.h1, content: [isolated(title)]))
        writer.write(
          .tag(
            .p, .class("subtitle"),
            content: [.tag(.bdi, text: organization), .text(" · "), isolated(assessment.questionnaire.title)]))
        writer.write(.tag(.p, content: [isolated(assessment.questionnaire.description)]))
      }
      let hint = language.text(
        "This form needs JavaScript. To answer on paper, ask for the printed sheet ('assay sheet').")
      writer.write(.tag(.main, .id("app"), content: [.tag(.p, text: hint)]))
      writer.write(.data(id: "form", json: data))
    }
  }

  /// A text of a file, marked as English where it is on a page in another language.
  private func isolated(_ text: String) -> Element {
    assessment.untranslated.contains(text) ? .tag(.bdi, .english, text: text) : .tag(.bdi, text: text)
  }

  private var presentation: Engagement.Presentation { assessment.engagement.presentation }

  private var draft: String? { presentation.status == .draft ? language.text("Draft") : nil }

  /// Draft and classification; nil without either.
  private var marks: Element? {
    let parts: [[Element]] =
      (draft.map { [[.text($0)]] } ?? [])
      + (presentation.classification.isEmpty ? [] : [[.isolated(presentation.classification)]])
    return parts.isEmpty ? nil : .tag(.p, .class("marks"), content: Array(parts.joined(separator: [.text(" · ")])))
  }

  /// The style, with the marks at the top of every printed page.
  private var style: StyleSheet {
    let marks = [draft ?? "", presentation.classification].filter { !$0.isEmpty }.joined(separator: " · ")
    return StyleSheet(
      Trusted(WebAsset.formStyle.text), [.init(nil, marks.isEmpty ? [] : [.pageHeader(marks)])])
  }

  private var scripts: [WebAsset] {
    let shared: [WebAsset] = [
      .pageScript, .dialogScript, .scannerScript, .yamlScript, .sheetsScript, .storeScript, .draftScript,
      .scoringScript,
      .consolidationScript, .findingsScript, .checksScript, .cardsScript, .keysScript, .resultsScript,
    ]
    let own: [WebAsset] =
      switch user {
      case .respondent: [.filenamesScript, .earlierScript, .exchangeScript, .formScript]
      case .facilitator:
        [
          .earlierScript, .pseudonymsScript, .disputesScript, .groupsScript, .sheetchecksScript, .agreementScript,
          .loadingScript, .facilitatorScript,
        ]
      }
    return shared + own
  }

  /// Everything that the page knows. Its name is a digest of the questions and rules, so that two engagements, or two
  /// states of a questionnaire, never share answers in a browser.
  private var data: [UInt8] {
    let page = FormData(assessment, for: user, options: options, language: language)
    let content = JSONWriter.document(isIndented: false) { json in json.object(page.write) }
    return JSONWriter.document(isIndented: false) { json in
      json.object { json in
        json.member("form", String(SHA256.hexadecimal(content).prefix(16)))
        page.write(&json)
        page.writeSettings(&json)
        page.writeWords(&json, of: scripts)
      }
    }
  }
}
