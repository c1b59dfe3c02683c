internal import Assessment
internal import AssessmentFiles
internal import Exchange
internal import Interchange
internal import Text
internal import Web
internal import Wording

/// The questions, rules and words that a page knows, as JSON. Answers are not part of it, but for those of the previous round.
struct FormData {
  let assessment: Assessment
  private let user: Form.User
  private let options: Form.Options
  let language: Language
  private let score: Score

  /// The data for the topics in scope.
  init(_ assessment: Assessment, for user: Form.User, options: Form.Options, language: Language) {
    self.assessment = assessment
    self.user = user
    self.options = options
    score = Score(of: assessment)
    self.language = language.speaking(ofPoints: score.measure == .points)
  }

  /// Writes the questions and the rules.
  func write(_ json: inout JSONWriter) {
    let engagement = assessment.engagement
    json.member("engagement", engagement.id.text)
    json.member("organization", engagement.organization)
    json.member("consensus", engagement.consensus.rawValue)
    json.member("measure", score.measure.word)
    json.member("questionnaire", writeQuestionnaire)
    json.member("dimensions") { json in
      json.object { json in
        for dimension in Dimension.allCases {
          json.member(dimension.rawValue, language.text(Phrase(word: dimension.title)))
        }
      }
    }
    json.member("topics") { json in json.array(assessment.topics, write) }
    writeEnglish(&json)
    json.member("items") { json in json.array(options.isBlind ? [] : FormItem.all(of: score), write) }
    // Pages for two persons never share answers in a browser.
    if let respondent = options.respondent { json.member("respondent", respondent) }
    if options.isBlind { json.member("blind", 1) }
  }

  /// Writes the members that a change of leaves the answers in a browser valid.
  func writeSettings(_ json: inout JSONWriter) {
    json.member("date", assessment.engagement.date?.description ?? "")
    json.member("smallestGroup", assessment.engagement.settings.smallestGroup)
    json.member("mostSheets", Limits.sheets)
    let asked = Set(assessment.topics.flatMap { $0.criteria.map(\.id) })
    json.member("unasked") { json in
      json.array(assessment.questionnaire.criteria.map(\.criterion.id).filter { !asked.contains($0) }) {
        $0.value($1.text)
      }
    }
    json.member("returnTo", assessment.engagement.presentation.returnTo)
    if user == .facilitator {
      json.member("groupOf") { json in
        json.array(assessment.engagement.respondents.filter { !$0.group.isEmpty }) { json, respondent in
          json.object { json in
            json.member("respondent", respondent.name)
            json.member("group", respondent.group)
          }
        }
      }
    }
    if let previous = options.previous, !options.isBlind { json.member("previous") { write(&$0, previous) } }
  }

  /// Writes the texts of the topics that are in English on a page in another language: a list, or 1 for all.
  private func writeEnglish(_ json: inout JSONWriter) {
    guard !assessment.untranslated.isEmpty else { return }
    let texts = assessment.topics.flatMap { topic in
      [topic.title, topic.purpose] + topic.criteria.flatMap { [$0.text, $0.guidance] + $0.evidence }
    }.filter { !$0.isEmpty }
    let english = texts.filter(assessment.untranslated.contains)
    guard !english.isEmpty else { return }
    json.member("english") { json in
      if english.count == texts.count {
        json.value(1)
      } else {
        json.array(english) { $0.value($1) }
      }
    }
  }

  private func writeQuestionnaire(_ json: inout JSONWriter) {
    let questionnaire = assessment.questionnaire
    json.object { json in
      json.member("id", questionnaire.id.text)
      json.member("version", questionnaire.version)
      json.member("scoring", questionnaire.scoring.rawValue)
      json.member("pass", questionnaire.pass.index)
      json.member("highest", questionnaire.highestLevel.number)
      // Level names that mean nothing by themselves stay out of the page.
      json.member("levels") { json in
        json.array(score.usesLevelNames && !options.isBlind ? questionnaire.levels : []) {
          $0.value(language.builtIn($1))
        }
      }
      json.member("scale") { json in json.array(questionnaire.scale.ratings, write) }
    }
  }

  /// Writes the hidden characters, the letters of file names, and the language's translations of the texts in the page's
  /// scripts; the scripts hold the English texts, by which they look up the others.
  func writeWords(_ json: inout JSONWriter, of scripts: [WebAsset]) {
    json.member("hidden") { json in
      json.array(HiddenCharacters.ranges) { json, range in
        json.array([range.lowerBound, range.upperBound]) { $0.value(Double($1)) }
      }
    }
    json.member("letters", PlainName.transliterations)
    if language.decimalMark != "." { json.member("decimalMark", language.decimalMark) }
    let source = scripts.map(\.text.description).joined()
    let keys = language.texts.keys.filter { source.contains("'\($0)'") }.sorted()
    let used = keys.compactMap { key in language.translation(of: key).map { (key, $0) } }
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
    let label = language.builtIn(rating.label)
    json.object { json in
      json.member("id", rating.id)
      json.member("label", label)
      if label != rating.original {
        // The page reads sheets in every language.
        json.member("original", rating.original)
        if rating.isWord { json.member("isWord", 1) }
      }
      json.member("value", rating.value)
    }
  }

  private func write(_ json: inout JSONWriter, _ topic: Topic) {
    json.object { json in
      json.member("id", topic.id.text)
      json.member("title", topic.title)
      json.member("purpose", topic.purpose)
      // The page limits it to the topic's top, which depends on the answers.
      if !options.isBlind { json.member("target", assessment.engagement.target(of: topic.id).number) }
      json.member("criteria") { json in json.array(topic.criteria, write) }
    }
  }

  private func write(_ json: inout JSONWriter, _ criterion: Criterion) {
    let mayNotApply = criterion.conditions.mayNotApply || !assessment.isConformityAssessment
    json.object { json in
      json.member("id", criterion.id.text)
      json.member("text", criterion.text)
      if !options.isBlind {
        json.member("level", criterion.level.number)
        json.member("attribute", criterion.attribute)
        json.member("weight", criterion.weight)
        json.member("isCritical", criterion.isCritical ? 1 : 0)
      }
      json.member("dimension", criterion.dimension?.rawValue)
      json.member("mayNotApply", mayNotApply ? 1 : 0)
      json.member("acceptsNoCase", assessment.acceptsNoCase(for: criterion) ? 1 : 0)
      json.member("evidenceMonths", EvidenceRule(of: criterion, in: assessment).months)
      json.member("evidence") { json in json.array(criterion.evidence) { $0.value($1) } }
      json.member("guidance", criterion.guidance)
      if !criterion.formerly.isEmpty {
        json.member("formerly") { json in json.array(criterion.formerly) { $0.value($1.text) } }
      }
    }
  }

  private func write(_ json: inout JSONWriter, _ item: FormItem) {
    json.object { json in
      json.member("id", item.id)
      json.member("isRequirement", item.isRequirement ? 1 : 0)
      json.member("below") { json in json.array(item.below) { $0.value(Double($1)) } }
      json.member("parts") { json in
        json.array(item.parts) { json, part in
          json.object { json in
            json.member("criteria") { json in json.array(part.criteria) { $0.value($1.text) } }
            json.member("excluded", part.isExcluded ? 1 : 0)
            json.member("finding", part.finding?.rawValue)
          }
        }
      }
    }
  }
}

extension Measure {
  /// The word in the page's data.
  fileprivate var word: String {
    switch self {
    case .levels: "levels"
    case .points: "points"
    case .findings: "findings"
    }
  }
}
