internal import Assessment
internal import AssessmentFiles
internal import Exchange
internal import OperatingSystem
internal import ShippedFiles

/// The output of `--version`: the facts that tell one build from another.
enum VersionText {
  /// Returns the version, the commit, the compiler, the output formats, and the shipped questionnaires with their versions.
  static func lines() -> String {
    let reader = AssessmentReader(library: .shippedAlone)
    let questionnaires = reader.library.questionnaires.compactMap { reader.questionnaire(from: $0).value }
    return """
      \(Assay.name)
      commit: \(ShippedFiles.commit ?? "unknown")
      Swift: \(Platform.compilerVersion)
      output formats: \(OutputSchema.allCases.map(\.format).joined(separator: ", "))
      questionnaires: \(questionnaires.map { "\($0.id) \($0.version)" }.joined(separator: ", "))
      """
  }
}
