package import Assessment
package import ReportDocument
package import ReportParts
package import Text
internal import Wording

extension ReportDocument {
  /// Returns the pages on the topics that the options show, in their order: one document per topic, for its owner.
  package static func topicPages(
    of evaluation: Evaluation, options: ReportOptions
  ) -> [(topic: ID<Topic>, document: ReportDocument)] {
    ReportContext(evaluation, options).topics.map { result in
      (result.score.topic.id, topicPage(on: result, of: evaluation, options: options))
    }
  }

  /// Returns the page on one topic: its result, the next steps, the actions, and the answers behind them.
  private static func topicPage(
    on result: Evaluation.TopicResult, of evaluation: Evaluation, options: ReportOptions
  ) -> ReportDocument {
    var options = options
    options.topics = [result.score.topic.id]
    options.order = .questionnaire
    let hasAnswers = !options.without.contains(.answers) && !result.score.isUnanswered
    let context = ReportContext(evaluation, options, linkTargets: hasAnswers ? .criteria : .none)
    let page = TopicPage(context: context, result: result)
    return context.topicDocument(
      on: page,
      [
        TopicPositionChapter(page: page), TopicStepsChapter(page: page), TopicActionsChapter(page: page),
        TopicStrengthsChapter(page: page), TopicGapsChapter(page: page), TopicTrendChapter(page: page),
        TopicEvidenceChapter(page: page), BriefLimitsChapter(context: page.context), TopicAnswersChapter(page: page),
      ]
    ).with(ReportFacts(.topic, of: evaluation, options: options))
  }
}

/// The input of every chapter on one topic.
struct TopicPage: AssessmentPart {
  let context: ReportContext
  let result: Evaluation.TopicResult

  var topic: Topic { result.score.topic }
  var text: MeasureText { MeasureText(context: context) }
  var profile: TopicProfile { TopicProfile(context: context, result: result) }
  var gaps: TopicGaps { TopicGaps(context: context, result: result) }
  var terms: TopicTerms { TopicTerms(context: context, result: result) }

  /// The steps of the roadmap for the topic, in its order.
  var steps: [RoadmapStep] { context.steps }

  /// The owner of the topic, from the engagement; empty if none is named.
  var owner: String { engagement.owners[topic.id.text] ?? "" }

  /// The services that depend on the topic.
  var services: [Engagement.Service] { engagement.services.filter { $0.topics.contains(topic.id) } }

  /// The change of the topic since the last assessment; nil without an earlier one.
  var change: (all: Change, topic: Change.TopicChange?)? {
    context.options.comparison?.changes.last.map { change in (change, change.topics.first { $0.topic.id == topic.id }) }
  }
}

/// A part of the page on one topic.
protocol TopicPart: AssessmentPart {
  /// The topic, and the context of the page.
  var page: TopicPage { get }
}

extension TopicPart {
  var context: ReportContext { page.context }
  var result: Evaluation.TopicResult { page.result }
  var topic: Topic { page.topic }
  var text: MeasureText { page.text }
}

extension ReportContext {
  /// The document with the topic's title and the facts that its owner needs.
  fileprivate func topicDocument(on page: TopicPage, _ chapters: [any Chapter]) -> ReportDocument {
    let engagement = evaluation.assessment.engagement
    let title = options.title ?? engagement.title(on: evaluation.assessment.questionnaire)
    let owner = page.owner.isEmpty ? [Inline.blank] : [.userText(page.owner)]
    let services = page.services.map { service -> [Inline] in
      service.owner.isEmpty
        ? [.userText(service.title)] : page.say("\(userText: service.title) (owner: \(userText: service.owner))")
    }
    let facts: [Fact] = [
      page.fact("Owner", owner), page.fact("Organization", [.userText(engagement.organizationName)]),
      page.fact("Date", [.text(engagement.date.map { language.date($0.description) } ?? "")]),
      page.fact("Assessor", [.userText(engagement.assessor)]), page.fact("Services", .joined(services)),
      page.fact("Classification", [.userText(engagement.presentation.classification)]),
    ]
    return ReportDocument(
      title: page.topic.title, subtitle: say("Page for the topic’s owner: \(userText: title)"),
      marks: ReportMarks(of: engagement.presentation),
      cover: facts.filter { $0.value.contains { !$0.isEmpty } }, sections: chapters.compactMap(\.section),
      language: language, theme: options.theme, extent: .brief)
  }
}
