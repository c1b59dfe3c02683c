package import Assessment
internal import Interchange
internal import Markup
internal import Text
internal import Web

/// An engagement's questions as one HTML file that works from a disk, without a network: a respondent fills it in, sees
/// results at once and downloads an answer sheet.
package struct Form: Sendable {
  /// Who uses the page.
  package enum User: Hashable, Sendable {
    /// Answers alone.
    case respondent
    /// Opens everybody's sheets and takes down what the room agrees on.
    case facilitator
  }

  private let assessment: Assessment
  private let user: User

  /// Asks the topics in scope. Answers that exist play no part: sheets are opened in the page.
  package init(_ assessment: Assessment, for user: User = .respondent) {
    self.assessment = assessment
    self.user = user
  }

  /// The whole file, UTF-8.
  package var html: [UInt8] {
    let engagement = assessment.engagement
    let title = engagement.title.isEmpty ? assessment.questionnaire.title : engagement.title
    let organization = engagement.organization.isEmpty ? engagement.id.text : engagement.organization
    let page = Page(
      title: "\(title): \(user == .respondent ? "answer sheet" : "consensus")",
      style: StyleSheet(Trusted(WebAsset.formStyle.text)),
      script: script)
    return page.html { writer in
      writer.write(.header) { writer in
        writer.write(.tag(.h1, content: [.tag(.bdi, text: title)]))
        writer.write(
          .tag(
            .p, .class("subtitle"),
            content: [.tag(.bdi, text: organization), .text(" · "), .tag(.bdi, text: assessment.questionnaire.title)]))
        writer.write(.tag(.p, content: [.tag(.bdi, text: assessment.questionnaire.description)]))
      }
      let hint = "This form needs JavaScript. On paper, 'assay sheet' makes a blank sheet to print."
      writer.write(.tag(.main, .id("app"), content: [.tag(.p, text: hint)]))
      writer.write(.data(id: "form", json: data))
    }
  }

  private var script: Trusted {
    let own = user == .respondent ? WebAsset.formScript : WebAsset.facilitatorScript
    let assets = [WebAsset.scoringScript, .sheetsScript, .frameScript, own]
    return Trusted(joining: assets.map { Trusted($0.text) })
  }

  /// Everything that the page knows. Its name is a digest of all the rest, so that two engagements, or two states of a
  /// questionnaire, never share answers in a browser.
  private var data: [UInt8] {
    let content = JSONWriter.document(isIndented: false) { json in json.object(writeMembers) }
    return JSONWriter.document(isIndented: false) { json in
      json.object { json in
        json.member("form", String(SHA256.hexadecimal(content).prefix(16)))
        writeMembers(&json)
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
      json.object { json in for dimension in Dimension.allCases { json.member(dimension.rawValue, dimension.title) } }
    }
    json.member("topics") { json in json.array(assessment.topics, write) }
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

  /// What can be shown is bounded by what is asked.
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
