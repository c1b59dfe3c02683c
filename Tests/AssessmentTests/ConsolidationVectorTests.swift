import Foundation
import TestSupport
import Testing
import Text

@testable import Assessment

/// From several sheets to results, as the page's scripts compute them too: `Tests/Vectors/consolidation.json`.
@Suite struct ConsolidationVectorTests {
  static let vectors: [ConsolidationVector] = {
    let file = packageFolder.appending(path: "Tests/Vectors/consolidation.json")
    return (try? JSONDecoder().decode([ConsolidationVector].self, from: Data(contentsOf: file))) ?? []
  }()

  struct Names: Decodable, Sendable {
    let one: String
    let other: String
    let isSame: Bool
  }

  static let names: [Names] = {
    let file = packageFolder.appending(path: "Tests/Vectors/names.json")
    return (try? JSONDecoder().decode([Names].self, from: Data(contentsOf: file))) ?? []
  }()

  @Test func thereAreVectorsForEveryFigure() {
    #expect(Self.vectors.count >= 80 && Self.names.count >= 8)
  }

  @Test(arguments: names) func namesAreComparedAsOnThePage(names: Names) {
    #expect((RespondentName(names.one) == RespondentName(names.other)) == names.isSame)
  }

  @Test(arguments: vectors) func theProgramConsolidatesAsThePageDoes(vector: ConsolidationVector) throws {
    let evaluation = Evaluation(of: try vector.assessment())
    let topic = evaluation.score.topics[0]
    for scored in topic.criteria {
      let id = scored.criterion.id.text
      if let expected = vector.expected.answers?[id] { #expect(Verdict(scored.answer.verdict) == expected) }
      if let expected = vector.expected.evidenced?[id] { #expect(scored.answer.isEvidenced == expected) }
      if let expected = vector.expected.pieces?[id] {
        let pieces = EvidenceRule(of: scored.criterion, in: evaluation.assessment)
          .pieces(for: scored, in: evaluation.assessment)
        #expect(pieces.map { "\($0.status)" } == expected)
      }
    }
    vector.expected.topic?.expect(topic)
    if let named = vector.expected.named { #expect(evaluation.topics[0].gap.named.map(\.id.text) == named) }
    if let disputes = vector.expected.disputes {
      #expect(
        evaluation.disputes.open.map { .init(id: $0.criterion.id.text, decidesLevel: $0.decidesLevel) } == disputes)
    }
    if let settled = vector.expected.settled {
      #expect(evaluation.disputes.settled.map(\.criterion.id.text) == settled)
    }
    for (id, findings) in vector.expected.findings ?? [:] {
      let item = try #require(evaluation.score.assessed.first?.items.first { $0.item.id.text == id })
      #expect(item.findings.map(\.rawValue) == findings)
    }
    if let fulfilled = vector.expected.fulfilled {
      #expect(evaluation.score.assessed.first.map(evaluation.judgements.fulfilledCount) == fulfilled)
    }
  }
}

/// A verdict in a vector: a value, a word, or nothing for an unanswered criterion.
enum Verdict: Decodable, Equatable, Sendable {
  case value(Double)
  case word(String)
  case unanswered

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .unanswered
    } else if let value = try? container.decode(Double.self) {
      self = .value(value)
    } else {
      self = .word(try container.decode(String.self))
    }
  }

  init(_ verdict: ConsolidatedAnswer.Verdict) {
    switch verdict {
    case .unanswered: self = .unanswered
    case .notApplicable: self = .word("n/a")
    case .noCase: self = .word("no case")
    case .answered(let value): self = .value(value)
    }
  }

  static func == (one: Verdict, other: Verdict) -> Bool {
    switch (one, other) {
    case (.value(let a), .value(let b)): abs(a - b) < 1e-9
    case (.word(let a), .word(let b)): a == b
    case (.unanswered, .unanswered): true
    default: false
    }
  }
}
