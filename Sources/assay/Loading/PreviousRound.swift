internal import Assessment
internal import AssessmentFiles
internal import OperatingSystem
internal import Terminal

/// The engagement that `previous` names.
struct PreviousRound {
  private let assessment: Assessment

  /// Holds an assessment that was read without errors.
  init(_ assessment: Assessment) { self.assessment = assessment }

  /// The respondent's own answers or, without a name or a sheet, the agreed ratings.
  func answers(of respondent: String?, to questionnaire: Questionnaire) -> PreviousAnswers {
    PreviousAnswers(of: respondent, in: assessment, to: questionnaire)
  }
}

extension CommandContext {
  /// The round before an engagement; nil where it names none. One that cannot be read is passed over with a note.
  mutating func previousRound(of assessment: Assessment, in folder: EngagementFolder) -> PreviousRound? {
    guard let previous = assessment.engagement.presentation.previous else { return nil }
    let path = FilePath.joined(folder.path, previous)
    guard let earlier = try? EngagementFolder(path, in: system.files) else {
      system.printNotice(
        "note: earlier answers are not shown: \(oneLine: path), which 'previous' names, is not an engagement")
      return nil
    }
    guard let result = assessmentWithoutDiagnostics(of: earlier) else {
      system.printNotice(
        "note: earlier answers are not shown: \(oneLine: path) has errors; 'assay check \(shell: path)' lists them")
      return nil
    }
    return PreviousRound(result)
  }
}
