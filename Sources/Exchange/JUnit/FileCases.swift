internal import Assessment
package import AssessmentFiles
internal import Text

extension JUnitReport {
  /// Returns the results of checked files. Each group, an engagement or the files outside of all, is a suite with a case
  /// for each of its files, by name; a file with errors fails, one with warnings passes with a note.
  package init(checking groups: [(name: String, files: [String])], _ reports: [FileReport]) {
    let known = Dictionary(reports.map { ($0.source.name, $0) }, uniquingKeysWith: { one, _ in one })
    var left = Set(known.keys).subtracting(groups.flatMap(\.files))
    self.init(
      groups.map { group in
        // A folder also has diagnostics for entries that are not read.
        let entries = left.filter { $0.hasPrefix(group.name + "/") }
        left.subtract(entries)
        let files = (group.files + entries).uniqued().sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return Suite(name: group.name, cases: files.map { Self.file($0, known[$0], in: group.name) })
      })
  }

  private static func file(_ name: String, _ report: FileReport?, in group: String) -> Case {
    let all = report?.diagnostics ?? []
    let errors = all.filter { $0.severity == .error }
    guard let report, let first = errors.first else {
      return Case(
        group: group, name: name,
        outcome: .passed(note: all.isEmpty ? nil : report?.source.rendered(all)))
    }
    let message = errors.count == 1 ? first.message : "\(first.message), and \(errors.count - 1) more"
    return Case(
      group: group, name: name,
      outcome: .failed(kind: first.rule.rawValue, message: message, details: report.source.rendered(all)))
  }
}
