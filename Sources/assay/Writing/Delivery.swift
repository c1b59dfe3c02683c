internal import OperatingSystem
internal import ReportDocument
internal import Terminal

extension System {
  /// Writes a result to the file at `path`, replacing it, and prints a notice; without a path, or with `-`, to standard
  /// output. A file or a pipe gets the exact bytes, a terminal visible signs for controls and no byte order mark. The
  /// notice is `wrote PATH` unless another is given; a pipe or device has none, since it may be standard error itself.
  /// A file of PlainYAML, which a person may have written, is replaced only on request.
  func deliver(
    _ bytes: [UInt8], to path: String? = nil, notice: TerminalText? = nil, replacesYAML: Bool = false
  ) throws(CommandFailure) {
    guard let path, !FilePath.isStandardOutput(path) else { return try writeResult(bytes) }
    if !replacesYAML, FilePath.isYAML(path) { throw kind(path) == .file ? .isInputFile(path) : .looksLikeInput(path) }
    try makeFolder(FilePath.folder(of: path))
    try writeFile(path, bytes, .replace)
    if kind(path) == .file { printNotice(notice ?? "wrote \(TerminalText(oneLine: path))") }
  }

  /// Runs `body` in a system whose standard output is collected, as for a file.
  func collecting(_ body: (System) throws(CommandFailure) -> Void) throws(CommandFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var system = self
    system.writeOutput = { (piece) throws(CommandFailure) in bytes += piece }
    system.outputIsTerminal = false
    system.width = { nil }
    try body(system)
    return bytes
  }

  private func writeResult(_ bytes: [UInt8]) throws(CommandFailure) {
    guard outputIsTerminal else { return try writeOutput(bytes) }
    guard !WordFacts.isArchive(bytes) else { throw .isNoText }
    let lines = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    let text = lines.unicodeScalars.first == "\u{FEFF}" ? String(lines.unicodeScalars.dropFirst()) : lines
    try writeOutput(Array(TerminalText(text).text.utf8))
  }
}

extension CommandContext {
  /// Writes a report to the file that the command line names, or prints it. An edited report is replaced only by force.
  func deliver(report: [UInt8]) throws(CommandFailure) {
    if let path = arguments[.output] { try refuseEdited(reports: [path]) }
    try system.deliver(report, to: arguments[.output])
  }

  /// Writes JSON, CSV or JUnit results to the file that the command line names, or prints them. A file that does not begin
  /// like such an output is replaced only by force; nor, with `holdsAnswers`, is a table that differs, since answers may
  /// have been written into it.
  func deliver(data: [UInt8], holdsAnswers: Bool = false) throws(CommandFailure) {
    if let path = arguments[.output], let file = try endangeredFile(path) {
      guard file.starts(with: Self.beginning(of: data)) else { throw .isNoOutput(path) }
      if holdsAnswers, file != data { throw .mayHoldAnswers(path) }
    }
    try system.deliver(data, to: arguments[.output])
  }

  /// Writes a page to fill in; another file in its place is replaced only by force.
  func deliver(form: [UInt8], to path: String) throws(CommandFailure) {
    if let file = try endangeredFile(path), file.firstRange(of: Self.formMark) == nil { throw .isNoOutput(path) }
    try system.deliver(form, to: path)
  }

  /// The bytes by which a page to fill in is known.
  private static let formMark = Array("id=\"form\"".utf8)

  /// Refuses to replace a file that is not a table as commands print it, unless the command line forces it.
  func refuseOther(thanTable path: String) throws(CommandFailure) {
    if let file = try endangeredFile(path), !TextTable.isTable(file) { throw .isNoOutput(path) }
  }

  /// The content of a file that the command would replace without being forced to; nil where nothing is lost, and for a
  /// YAML file, which is never replaced.
  private func endangeredFile(_ path: String) throws(CommandFailure) -> [UInt8]? {
    guard !arguments[.force], !FilePath.isStandardOutput(path), !FilePath.isYAML(path), system.kind(path) == .file
    else { return nil }
    let file = try system.readFile(path, Self.longestData)
    return file.isEmpty ? nil : file
  }

  /// The largest output that is looked at, in bytes.
  private static let longestData = 1_000_000_000

  /// The bytes by which an output is known: the name of a JSON format without its number, the first column of CSV, or the
  /// root of JUnit results with the name of this program.
  private static func beginning(of data: [UInt8]) -> ArraySlice<UInt8> {
    let mark = data.starts(with: "{".utf8) ? "/" : data.starts(with: "<".utf8) ? "tests=" : ","
    return data.firstRange(of: Array(mark.utf8)).map { data[..<$0.upperBound] } ?? data[...]
  }

  /// Refuses to replace a report that was edited since it was made, or a file that is not a report, unless the command
  /// line forces it. An empty file has nothing to lose.
  func refuseEdited(reports paths: [String]) throws(CommandFailure) {
    guard !arguments[.force] else { return }
    for path in paths where !FilePath.isStandardOutput(path) && system.kind(path) == .file {
      let file = try system.readFile(path, ReportChecksum.longestReport)
      guard file.isEmpty || ReportChecksum.isIntact(file) else { throw .editedReport(path) }
    }
  }
}

extension CommandFailure {
  fileprivate static let isNoText = wrongCommandLine(
    "a Word file cannot be shown in a terminal; name an output file with -o")

  fileprivate static func editedReport(_ path: String) -> CommandFailure {
    .cannotWrite(
      path,
      "it was edited, or was not created by Assay; add --force to replace it, or choose another path with -o")
  }

  fileprivate static func isNoOutput(_ path: String) -> CommandFailure {
    .cannotWrite(
      path, "it is not an output of this kind; add --force to replace it, or choose another path with -o")
  }

  fileprivate static func mayHoldAnswers(_ path: String) -> CommandFailure {
    .cannotWrite(
      path,
      "it differs from what would be written and may hold answers; add --force to replace it, or choose another path")
  }

  fileprivate static func looksLikeInput(_ path: String) -> CommandFailure {
    .cannotWrite(
      path, "a file of this name would be read as an input; choose a name that does not end in .yaml or .yml")
  }

  fileprivate static func isInputFile(_ path: String) -> CommandFailure {
    .cannotWrite(path, "it may be an answer sheet or another file that is edited by hand; choose another output file")
  }
}
