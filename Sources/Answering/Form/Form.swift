package import Assessment
internal import Interchange
internal import Markup
internal import Text
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

  private let assessment: Assessment
  private let user: User
  private let language: Language

  /// A page for the topics in scope. Its answers come from the sheets that are opened in it, not from the assessment.
  package init(_ assessment: Assessment, for user: User = .respondent, language: Language = .english) {
    self.assessment = assessment
    self.user = user
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
      language: language.id, style: StyleSheet(Trusted(WebAsset.formStyle.text)),
      script: Trusted(joining: scripts.map { Trusted($0.text) }))
    return page.html { writer in
      writer.write(.header) { writer in
        writer.write(.tag(.h1, content: [.tag(.bdi, text: title)]))
        writer.write(
          .tag(
            .p, .class("subtitle"),
            content: [.tag(.bdi, text: organization), .text(" · "), .tag(.bdi, text: assessment.questionnaire.title)]))
        writer.write(.tag(.p, content: [.tag(.bdi, text: assessment.questionnaire.description)]))
      }
      let hint = language.text("This form needs JavaScript. On paper, 'assay sheet' makes a blank sheet to print.")
      writer.write(.tag(.main, .id("app"), content: [.tag(.p, text: hint)]))
      writer.write(.data(id: "form", json: data))
    }
  }

  private var scripts: [WebAsset] {
    [.pageScript, .storeScript, .yamlScript, .sheetsScript, .scoringScript, .cardsScript]
      + [user == .respondent ? .formScript : .facilitatorScript]
  }

  /// Everything that the page knows. Its name is a digest of all the rest, so that two engagements, or two states of a
  /// questionnaire, never share answers in a browser.
  private var data: [UInt8] {
    let content = JSONWriter.document(isIndented: false) { json in json.object(writeMembers) }
    return JSONWriter.document(isIndented: false) { json in
      json.object { json in
        json.member("form", String(SHA256.hexadecimal(content).prefix(16)))
        writeMembers(&json)
        writeWords(&json)
      }
    }
  }

  private func writeMembers(_ json: inout JSONWriter) {
    let questionnaire = assessment.questionnaire
    json.member("engagement", assessment.engagement.id.text)
    json.member("organization", assessment.engagement.organization)
    json.member("consensus", assessment.engagement.consensus.rawValue)
    json.member("hasLevels", questionnaire.criteria.contains { $0.criterion.level > Level(1) } ? 1 : 0)
    json.member("questionnaire") { json in
      json.object { json in
        json.member("id", questionnaire.id.text)
        json.member("version", questionnaire.version)
        json.member("scoring", questionnaire.scoring.rawValue)
        json.member("pass", questionnaire.pass.index)
        json.member("levels") { json in json.array(questionnaire.levels) { $0.value($1) } }
        json.member("scale") { json in json.array(questionnaire.scale.ratings, write) }
      }
    }
    json.member("dimensions") { json in
      json.object { json in
        for dimension in Dimension.allCases {
          json.member(dimension.rawValue, language.text(Phrase(word: dimension.title)))
        }
      }
    }
    json.member("topics") { json in json.array(assessment.topics, write) }
  }

  /// The hidden characters, and the language's translations of the texts in the page's scripts; the scripts hold the
  /// English texts, by which they look up the others.
  private func writeWords(_ json: inout JSONWriter) {
    json.member("hidden") { json in
      json.array(HiddenCharacters.ranges) { json, range in
        json.array([range.lowerBound, range.upperBound]) { $0.value(Double($1)) }
      }
    }
    let source = scripts.map(\.text.description).joined()
    let used = language.texts.filter { source.contains("'\($0.key)'") }.sorted { $0.key < $1.key }
    guard !used.isEmpty else { return }
    json.member("words") { json in
      json.object { json in
        for (key, translation) in used {
          json.member(key) { json in
            json.object { json in
              json.member("one", translation.one)
              json.member("many", translation.many)
            }
          }
        }
      }
    }
  }

  private func write(_ json: inout JSONWriter, _ rating: Scale.Rating) {
    json.object { json in
      json.member("id", rating.id)
      json.member("label", rating.label)
      json.member("value", rating.value)
    }
  }

  private func write(_ json: inout JSONWriter, _ topic: Topic) {
    json.object { json in
      json.member("id", topic.id.text)
      json.member("title", topic.title)
      json.member("purpose", topic.purpose)
      json.member("target", target(of: topic).number)
      json.member("criteria") { json in json.array(topic.criteria, write) }
    }
  }

  /// Returns the target level of a topic, at most its top.
  private func target(of topic: Topic) -> Level {
    let score = TopicScore(of: topic, in: assessment, rule: LevelRule(assessment.questionnaire))
    return min(assessment.engagement.target(of: topic.id), score.top)
  }

  private func write(_ json: inout JSONWriter, _ criterion: Criterion) {
    json.object { json in
      json.member("id", criterion.id.text)
      json.member("text", criterion.text)
      json.member("level", criterion.level.number)
      json.member("attribute", criterion.attribute)
      json.member("dimension", criterion.dimension?.rawValue)
      json.member("weight", criterion.weight)
      json.member("evidence") { json in json.array(criterion.evidence) { $0.value($1) } }
      json.member("guidance", criterion.guidance)
    }
  }
}
