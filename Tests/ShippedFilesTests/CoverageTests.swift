import Foundation
import TestSupport
import Testing

@testable import Assessment

/// Which questionnaire asks for which framework, whole, and what it leaves to the others.
@Suite struct CoverageTests {
  struct Claim: CustomTestStringConvertible {
    let questionnaire: String
    let framework: FrameworkCoverage.Framework
    /// Named by criteria as merely near, and never counted.
    var merelyRelated: Set<String> = []
    /// Named nowhere; a report lists them as not asked.
    var notAsked: Set<String> = []

    var testDescription: String { "\(questionnaire) for \(framework.rawValue)" }
  }

  /// ITIL 4 practices have no counterpart for the clauses and objectives named here: the relations between the
  /// frameworks know none, or only a distant one.
  static let claims = [
    Claim(questionnaire: "itil4-practices", framework: .practices),
    Claim(questionnaire: "itil4-practices", framework: .processes),
    Claim(
      questionnaire: "itil4-practices", framework: .objectives,
      merelyRelated: ["EDM04", "APO01", "APO04", "APO14", "DSS06", "MEA03"], notAsked: ["EDM01", "MEA02", "MEA04"]),
    Claim(
      questionnaire: "itil4-practices", framework: .clauses,
      merelyRelated: ["4.1", "5.1", "6.2.1", "6.3", "7.4", "7.5.3", "8.2.1", "9.3"],
      notAsked: ["4.3", "4.4", "5.2.1", "5.2.2", "6.2.2", "7.5.1", "7.5.2", "7.5.4", "8.1", "9.2"]),
    Claim(questionnaire: "itil4-svs", framework: .valueSystem),
    Claim(questionnaire: "itil2011-lifecycle", framework: .processes),
    Claim(questionnaire: "iso20000-1", framework: .clauses),
    Claim(questionnaire: "cobit2019", framework: .objectives),
  ]

  @Test(arguments: claims) func everyItemIsAskedByACriterion(claim: Claim) throws {
    let questionnaire = try ShippedQuestionnaires.questionnaire(claim.questionnaire)
    let coverage = try FrameworkCoverage(of: claim.framework, by: questionnaire)
    #expect(coverage.merelyRelated == claim.merelyRelated)
    #expect(coverage.notAsked == claim.notAsked)
  }

  /// Each auditable clause and each item of the adopted frameworks is asked for by some shipped questionnaire.
  @Test(arguments: FrameworkCoverage.Framework.allCases)
  func nothingIsLeftOut(framework: FrameworkCoverage.Framework) throws {
    let covered = try ShippedQuestionnaires.all.map { try FrameworkCoverage(of: framework, by: $0).covered }
    #expect(try Set(framework.items).subtracting(covered.reduce(into: Set()) { $0.formUnion($1) }).isEmpty)
  }

  /// The README's sentence on each questionnaire has the numbers of the file.
  @Test func theReadmeHasTheNumbersOfTheFiles() throws {
    let readme = try String(contentsOf: packageFolder.appending(path: "README.md"), encoding: .utf8)
    let topics = { (id: String) in try ShippedQuestionnaires.questionnaire(id).topics.count }
    let processes = try topics("itil2011-lifecycle") - 4
    let sentences = [
      "the \(try topics("itil4-practices")) practices of ITIL 4",
      "\(processes) processes and four functions in five stages",
      "the \(try topics("cobit2019")) governance and management objectives",
    ]
    for sentence in sentences {
      let isThere = readme.contains(sentence)
      #expect(isThere, "README.md should say: \(sentence)")
    }
  }

  private var document: String {
    get throws {
      try String(contentsOf: packageFolder.appending(path: "questionnaires/README.md"), encoding: .utf8)
    }
  }

  @Test func theTableInTheDocumentIsThatOfTheFiles() throws {
    let table = try table()
    let isThere = try document.contains(table)
    #expect(isThere, "questionnaires/README.md should have:\n\(table)")
  }

  /// One row per questionnaire: how much of each framework its criteria refer to.
  private func table() throws -> String {
    let frameworks = FrameworkCoverage.Framework.allCases
    let rows = try ShippedQuestionnaires.all.map { questionnaire in
      let counts = try frameworks.map { framework in
        let coverage = try FrameworkCoverage(of: framework, by: questionnaire)
        return coverage.covered.isEmpty ? "–" : "\(coverage.covered.count) of \(coverage.items.count)"
      }
      let criteria = Array(questionnaire.criteria).count
      return ["`\(questionnaire.id)`", questionnaire.version, "\(questionnaire.topics.count)", "\(criteria)"] + counts
    }
    let head = ["questionnaire", "version", "topics", "criteria"] + frameworks.map(\.rawValue)
    let rule = head.indices.map { $0 < 2 ? "---" : "---:" }
    return ([head, rule] + rows).map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }

  @Test func theItemsOutsideACrosswalkAreNamedInTheDocument() throws {
    let words = try document.replacing("\n", with: " ")
    let practices = try ShippedQuestionnaires.questionnaire("itil4-practices")
    for framework in [FrameworkCoverage.Framework.clauses, .objectives] {
      let coverage = try FrameworkCoverage(of: framework, by: practices)
      let missing = coverage.items.filter { !coverage.covered.contains($0) }
      let names = missing.dropLast().joined(separator: ", ") + " and \(missing.last ?? "")"
      let areThere = words.contains(names)
      #expect(areThere, "questionnaires/README.md should name \(names)")
    }
  }
}
