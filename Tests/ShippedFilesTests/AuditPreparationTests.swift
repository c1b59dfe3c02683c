import Assessment
import TestSupport
import Testing
import Text

/// The audit preparation asks about everything that an audit by ISO/IEC 20000-1 wants.
@Suite struct AuditPreparationTests {
  private func evaluation(_ rating: Int?) throws -> Evaluation {
    let questionnaire = try ShippedQuestionnaires.questionnaire("iso20000-1")
    let answers = questionnaire.criteria.compactMap { _, criterion in
      rating.map { step in
        (
          criterion.id,
          Answer(response: .rated(questionnaire.scale.steps[step]), evidence: [Evidence(title: "Record")])
        )
      }
    }
    let sheet = AnswerSheet(
      name: "a.yaml", respondent: "A",
      answers: Answers(Dictionary(answers, uniquingKeysWith: { one, _ in one }), to: questionnaire))
    return Evaluation(
      of: Assessment(
        engagement: Engagement(id: Fixture.id("e"), questionnaire: questionnaire.id), questionnaire: questionnaire,
        catalogues: ShippedQuestionnaires.catalogues, sheets: [sheet]))
  }

  private func framework(_ evaluation: Evaluation) throws -> FrameworkScore {
    try #require(evaluation.score.assessed.first { $0.catalogue.id.text == "iso20000" })
  }

  private func readiness(_ evaluation: Evaluation) throws -> Readiness {
    let framework = try framework(evaluation)
    return Readiness(
      of: framework, documents: evaluation.score.documents(of: framework),
      judgements: evaluation.judgements)
  }

  @Test func everyRequirementAndDocumentIsAsked() throws {
    let evaluation = try evaluation(3)
    let framework = try framework(evaluation)
    #expect(evaluation.judgements.fulfilledCount(in: framework) == 56 && framework.requirementCount == 56)
    let documents = evaluation.score.documents(of: framework)
    #expect(documents.count == 96 && documents.allSatisfy { $0.status == .shown })
  }

  @Test func whoFulfilsEverythingMeetsNoObstacle() throws {
    let readiness = try readiness(evaluation(3))
    #expect(readiness.stages.map(\.stage.id.text) == ["stage-1", "stage-2"])
    #expect(readiness.stages.allSatisfy { $0.hasNoObstacle && $0.isKnown } && readiness.majors.isEmpty)
    #expect(readiness.stages.map(\.stage.interviews.isEmpty) == [true, false])
    #expect(readiness.stages.map(\.stage.samples.isEmpty) == [true, false])
  }

  @Test func whoFulfilsNothingHasOnlyMajors() throws {
    let readiness = try readiness(evaluation(0))
    #expect(readiness.majors.count == 56 && readiness.stages.allSatisfy { !$0.hasNoObstacle })
    #expect(readiness.stages[0].missingDocuments.count == readiness.stages[0].stage.documents.count)
  }

  @Test func nothingAnsweredIsUnknown() throws {
    let evaluation = try evaluation(nil)
    let readiness = try readiness(evaluation)
    #expect(readiness.unanswered.count == 56 && readiness.majors.isEmpty)
    #expect(readiness.stages.allSatisfy { $0.hasNoObstacle && !$0.isKnown })
    #expect(evaluation.score.overall.level == nil && evaluation.roadmap.steps.isEmpty)
  }
}
