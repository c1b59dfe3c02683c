import TestSupport
import Testing
import Text

@testable import Assessment

/// No criterion is another's with the names exchanged.
@Suite struct SimilarityTests {
  private static let most = 0.6

  @Test(arguments: ShippedQuestionnaires.ids) func statementsDifferAcrossTopics(id: String) throws {
    let questionnaire = try ShippedQuestionnaires.questionnaire(id)
    expectApart(lines(of: questionnaire) { [$0.text] }, id)
    expectApart(lines(of: questionnaire) { [$0.improve] }, id)
    expectApart(lines(of: questionnaire) { $0.evidence.filter { $0.split(separator: " ").count > 5 } }, id)
  }

  @Test func statementsDifferAcrossQuestionnaires() {
    let all = ShippedQuestionnaires.all.flatMap { questionnaire in
      lines(of: questionnaire) { [$0.text] }.map { line in
        Line(group: questionnaire.id.text, name: "\(questionnaire.id) \(line.name)", text: line.text)
      }
    }
    expectApart(all, "all questionnaires")
  }

  @Test func likenessIsThatOfTheTriples() {
    #expect(likeness("one two three four", "one two three four") == 1)
    #expect(likeness("one two three four", "one two three five") == 1.0 / 3)
    #expect(likeness("every risk has an owner", "every Asset, has an owner") == 1.0 / 5)
    #expect(likeness("one two three", "four five six") == 0)
    #expect(likeness("yes", "yes") == 1)
  }

  /// The names of a questionnaire's topics are no difference.
  @Test func exchangedNamesMakeNoDifference() {
    let topics = ["Release management", "Service desk"].map { title in
      let id = title.lowercased().replacing(" ", with: "-")
      return Topic(
        id: Fixture.id(id), title: title,
        criteria: [Criterion(id: Fixture.id("\(id).1"), text: "The \(title) team has a duty roster.")])
    }
    let lines = lines(of: Fixture.questionnaire(topics)) { [$0.text] }
    #expect(lines.map(\.text) == ["the   team has a duty roster.", "the   team has a duty roster."])
    #expect(pairs(alike: lines).count == 1)
  }

  private struct Line {
    let group: String
    let name: String
    let text: String
  }

  private func likeness(_ first: String, _ second: String) -> Double {
    let triples = [Triples(first), Triples(second)]
    return triples[0].likeness(to: triples[1])
  }

  /// The lines of each topic, lower case, without the titles and ids of the questionnaire's topics.
  private func lines(of questionnaire: Questionnaire, _ texts: (Criterion) -> [String]) -> [Line] {
    let names = questionnaire.topics.flatMap { [$0.title.lowercased(), $0.id.text.lowercased()] }
      .filter { $0.contains { $0.isLetter } }
      .sorted { ($1.count, $0) < ($0.count, $1) }
    return questionnaire.criteria.flatMap { topic, criterion in
      texts(criterion).map { text in
        let plain = names.reduce(text.lowercased()) { $0.replacing($1, with: " ") }
        return Line(group: topic.id.text, name: criterion.id.text, text: plain)
      }
    }
  }

  private func expectApart(_ lines: [Line], _ context: String) {
    for (first, second) in pairs(alike: lines) {
      Issue.record("\(context): \(first.name) and \(second.name) say nearly the same: \(first.text) | \(second.text)")
    }
  }

  /// The pairs of different groups that share more than the allowed part of their word triples. Only lines with a
  /// common triple are compared.
  private func pairs(alike lines: [Line]) -> [(Line, Line)] {
    let triples = lines.map { Triples($0.text) }
    var holders: [String: [Int]] = [:]
    for (index, set) in triples.enumerated() {
      for triple in set.all { holders[triple, default: []].append(index) }
    }
    var candidates: Set<[Int]> = []
    for places in holders.values {
      for (offset, first) in places.enumerated() {
        for second in places[(offset + 1)...] where lines[first].group != lines[second].group {
          candidates.insert([first, second])
        }
      }
    }
    return candidates.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
      .filter { triples[$0[0]].likeness(to: triples[$0[1]]) > Self.most }
      .map { (lines[$0[0]], lines[$0[1]]) }
  }
}

/// The runs of three words of a text, punctuation left out; a shorter text is one run.
private struct Triples {
  let all: Set<String>

  init(_ text: String) {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
    let starts = 0..<max(words.count - 2, min(words.count, 1))
    all = Set(starts.map { words[$0..<min($0 + 3, words.count)].joined(separator: " ") })
  }

  /// Jaccard's: the shared part of both, from 0 to 1.
  func likeness(to other: Triples) -> Double {
    let union = all.union(other.all).count
    return union == 0 ? 0 : Double(all.intersection(other.all).count) / Double(union)
  }
}
