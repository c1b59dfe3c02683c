import TestSupport
import Testing
import Text

@testable import Assessment

/// One case of `Tests/Vectors/consolidation.json`: sheets, and what follows from them.
struct ConsolidationVector: Decodable, Sendable, CustomTestStringConvertible {
  struct Settings: Decodable, Sendable {
    let date: String?
    let consensus: String
    let conformity: Bool?
    let evidenceMonths: Int?
  }

  struct Question: Decodable, Sendable {
    let id: String
    let level: Int
    let weight: Double
    let critical: Bool?
    let noCase: Bool?
    let mayNotApply: Bool?
    let months: Int?
    let item: String?
  }

  struct Piece: Decodable, Sendable {
    let title: String
    let date: String?
    let validUntil: String?

    enum CodingKeys: String, CodingKey {
      case title, date
      case validUntil = "valid-until"
    }
  }

  struct Said: Decodable, Sendable {
    let rating: String?
    let reason: String?
    let evidence: [Piece]

    enum CodingKeys: CodingKey { case rating, reason, evidence }

    init(from decoder: any Decoder) throws {
      if let word = try? decoder.singleValueContainer().decode(String.self) {
        (rating, reason, evidence) = (word, nil, [])
        return
      }
      let container = try decoder.container(keyedBy: CodingKeys.self)
      rating = try container.decodeIfPresent(String.self, forKey: .rating)
      reason = try container.decodeIfPresent(String.self, forKey: .reason)
      evidence = try container.decodeIfPresent([Piece].self, forKey: .evidence) ?? []
    }
  }

  struct Sheet: Decodable, Sendable {
    let name: String
    let respondent: String
    let role: String
    let date: String?
    let answers: [String: Said]
  }

  /// A dispute, written `["t.1", true]`.
  struct Disputed: Decodable, Equatable, Sendable {
    let id: String
    let decidesLevel: Bool

    init(id: String, decidesLevel: Bool) { (self.id, self.decidesLevel) = (id, decidesLevel) }

    init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      id = try container.decode(String.self)
      decidesLevel = try container.decode(Bool.self)
    }
  }

  /// The expected figures of the topic; a figure that is not named is not checked, `null` is expected to be nil.
  struct Figures: Decodable, Sendable {
    let figures: [String: Double?]

    init(from decoder: any Decoder) throws {
      figures = try decoder.singleValueContainer().decode([String: Double?].self)
    }

    func expect(_ topic: TopicScore) {
      let actual: [String: Double?] = [
        "level": topic.capability.level.map { Double($0.number) },
        "possible": topic.capability.possible.map { Double($0.number) },
        "evidenced": topic.capability.evidenced.map { Double($0.number) }, "top": Double(topic.top.number),
        "score": topic.capability.score, "coverage": topic.achievement.coverage,
      ]
      for (name, expected) in figures {
        let value = actual[name] ?? nil
        #expect((value == nil) == (expected == nil), "\(name)")
        #expect(abs((value ?? 0) - (expected ?? 0)) < 1e-9, "\(name)")
      }
    }
  }

  struct Expected: Decodable, Sendable {
    let answers: [String: Verdict]?
    let evidenced: [String: Bool]?
    let pieces: [String: [String]]?
    let topic: Figures?
    let named: [String]?
    let disputes: [Disputed]?
    let settled: [String]?
    let findings: [String: [String]]?
    let fulfilled: Int?

    enum CodingKeys: CodingKey {
      case answers, evidenced, pieces, topic, named, disputes, settled, findings, fulfilled
    }

    /// `null` among the answers is an expectation, not a missing key.
    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      answers = try container.decodeIfPresent([String: Verdict?].self, forKey: .answers)?
        .mapValues { $0 ?? .unanswered }
      evidenced = try container.decodeIfPresent([String: Bool].self, forKey: .evidenced)
      pieces = try container.decodeIfPresent([String: [String]].self, forKey: .pieces)
      topic = try container.decodeIfPresent(Figures.self, forKey: .topic)
      named = try container.decodeIfPresent([String].self, forKey: .named)
      disputes = try container.decodeIfPresent([Disputed].self, forKey: .disputes)
      settled = try container.decodeIfPresent([String].self, forKey: .settled)
      findings = try container.decodeIfPresent([String: [String]].self, forKey: .findings)
      fulfilled = try container.decodeIfPresent(Int.self, forKey: .fulfilled)
    }
  }

  let name: String
  let questionnaire: ScoringVectorTests.Vector.Questions
  let engagement: Settings
  let criteria: [Question]
  let sheets: [Sheet]
  let expected: Expected

  var testDescription: String { name }
}

extension ConsolidationVector {
  /// The assessment of the case; a conformity assessment has one catalogue with the items that the criteria name.
  func assessment() throws -> Assessment {
    let scale = Scale(
      name: nil, ratings: questionnaire.scale.map { Scale.Rating(id: $0.id, label: $0.id, value: $0.value) })
    let isConformity = engagement.conformity ?? false
    let asked = Questionnaire(
      id: Fixture.id("q"), title: "Q", version: "", description: "", assesses: isConformity ? [Fixture.id("c")] : [],
      scoring: try #require(ScoringMethod(rawValue: questionnaire.scoring)), pass: scale.steps[questionnaire.pass],
      scale: scale, levels: (0..<questionnaire.levels).map { "Level \($0 + 1)" },
      topics: [Fixture.topic("t", criteria.map(Self.criterion))])
    var settings = Engagement.Settings()
    settings.evidenceMonths = engagement.evidenceMonths
    let items = criteria.compactMap(\.item).uniqued()
    return Assessment(
      engagement: Engagement(
        id: Fixture.id("e"), date: engagement.date.flatMap(CalendarDate.init), questionnaire: asked.id,
        consensus: try #require(ConsensusRule(rawValue: engagement.consensus)), settings: settings),
      questionnaire: asked, catalogues: isConformity ? [Self.catalogue(of: items)] : [],
      sheets: sheets.map { Self.sheet($0, on: scale, answering: asked) })
  }

  private static func criterion(_ question: Question) -> Criterion {
    Criterion(
      id: Fixture.id(question.id), text: "A fact holds.", level: Level(question.level), weight: question.weight,
      references: question.item.map { [ItemReference(catalogue: Fixture.id("c"), item: Fixture.id($0))] } ?? [],
      conditions: .init(
        isCritical: question.critical ?? false, mayNotApply: question.mayNotApply ?? true,
        mayHaveNoCase: question.noCase ?? false),
      evidenceMonths: question.months)
  }

  private static func catalogue(of items: [String]) -> Catalogue {
    Catalogue(
      id: Fixture.id("c"), title: "C", edition: "", kind: .conformity,
      items: items.map { Catalogue.Item(id: Fixture.id($0), title: $0, parent: nil) })
  }

  private static func sheet(_ sheet: Sheet, on scale: Scale, answering questionnaire: Questionnaire) -> AnswerSheet {
    let answers = sheet.answers.map { id, said -> (ID<Criterion>, Answer) in
      let word = said.rating ?? ""
      let response: Answer.Response =
        switch UnratedAnswer(word) {
        case .notApplicable?: .notApplicable(reason: said.reason ?? "")
        case .noCase?: .noCase
        case .unknown?: .unknown
        case nil: scale.step(named: word).map { .rated($0) } ?? .unanswered
        }
      let evidence = said.evidence.map { piece in
        Evidence(
          title: piece.title, date: piece.date.flatMap(CalendarDate.init),
          validUntil: piece.validUntil.flatMap(CalendarDate.init))
      }
      return (Fixture.id(id), Answer(response: response, evidence: evidence))
    }
    return AnswerSheet(
      name: sheet.name, respondent: sheet.respondent, role: sheet.role == "consensus" ? .consensus : .respondent,
      date: sheet.date.flatMap(CalendarDate.init),
      answers: Answers(Dictionary(answers, uniquingKeysWith: { one, _ in one }), to: questionnaire))
  }
}
