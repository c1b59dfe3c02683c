internal import OperatingSystem
internal import PlainYAML
internal import ReportDocument
internal import Text

extension ReportFacts {
  /// Why facts cannot be read.
  enum Fault: Error {
    /// The bytes have no facts.
    case absent
    /// The facts follow a format that this version does not know, or are damaged.
    case unreadable
  }

  /// Reads the facts of a report in HTML, Markdown or Word, whatever its line ends are. The report is untrusted: nothing but
  /// texts is taken from it.
  init(report: [UInt8]) throws(Fault) {
    let texts = Self.json(in: report)
    guard let json = texts.first else { throw .absent }
    guard texts.count == 1 else { throw .unreadable }
    let document = Document(parsingJSON: Source(name: "facts", bytes: json))
    guard !document.hasErrors, let root = document.root, let facts = Self(root) else { throw .unreadable }
    self = facts
  }

  /// Returns the JSON texts of the facts. In both text formats the mark begins a line that no text of a report can begin: the
  /// writers escape `<`. More than one was not written by this program.
  private static func json(in report: [UInt8]) -> [[UInt8]] {
    if WordFacts.isArchive(report) { return WordFacts.json(in: report).map { [$0] } ?? [] }
    let html = "<script type=\"application/json\" id=\"\(elementID)\">"
    return report.split(separator: UInt8(ascii: "\n")).compactMap { line in
      if line.starts(with: html.utf8) { return text(in: line.dropFirst(html.utf8.count), before: "</script>") }
      if line.starts(with: "<!-- {\"schema\":".utf8) { return text(in: line.dropFirst(5), before: " -->") }
      return nil
    }
  }

  private static func text(in line: ArraySlice<UInt8>, before end: String) -> [UInt8]? {
    line.firstRange(of: end.utf8).map { Array(line[..<$0.lowerBound]) }
  }

  private init?(_ node: Node) {
    guard node.text(of: "schema") == Self.schema, let kind = node.text(of: "report").flatMap(Kind.init),
      let program = node.text(of: "program"), let language = node.text(of: "language"),
      let files = node.list(of: "files", File.init), let engagements = node.list(of: "engagements", Engagement.init),
      let earlier = node.list(of: "earlier", Engagement.init), let choices = node["choices"].map(Choices.init)
    else { return nil }
    self.init(
      program: program, kind: kind, language: language, choices: choices, files: files, engagements: engagements,
      earlier: earlier)
  }
}

extension ReportFacts.Choices {
  fileprivate init(_ node: Node) {
    self.init(
      title: node.text(of: "title"), framework: node.text(of: "framework"), names: node.text(of: "names"),
      role: node.text(of: "role"), topics: node["topics"]?.items.map(\.text))
  }
}

extension ReportFacts.Engagement {
  fileprivate init?(_ node: Node) {
    guard let id = node.text(of: "id"), let label = node.text(of: "label"),
      let files = node.list(of: "files", ReportFacts.File.init)
    else { return nil }
    self.init(id: id, label: label, method: node.text(of: "method"), files: files)
  }
}

extension ReportFacts.File {
  fileprivate init?(_ node: Node) {
    guard let part = node.text(of: "part").flatMap(Part.init), let name = node.text(of: "name"),
      let hash = node.text(of: "sha256")
    else { return nil }
    self.init(part, named: name, hash: hash, textHash: node.text(of: "text-sha256") ?? hash)
  }
}

extension Node {
  /// The text under a key; nil if there is none.
  fileprivate func text(of key: String) -> String? {
    self[key].flatMap { $0.kind == .scalar ? $0.text : nil }
  }

  /// The items under a key; nil if one of them cannot be read.
  fileprivate func list<Item>(of key: String, _ read: (Node) -> Item?) -> [Item]? {
    guard let node = self[key], node.kind == .sequence else { return nil }
    let items = node.items.compactMap(read)
    return items.count == node.items.count ? items : nil
  }
}

extension ReportFacts {
  /// Reads the facts of a report; refuses a report without facts.
  init(in report: [UInt8], at path: String) throws(CommandFailure) {
    do throws(Fault) {
      self = try ReportFacts(report: report)
    } catch .absent {
      throw .input(
        "\(quoted: path) does not list its source files; if an older version created this report, create it again"
      )
    } catch {
      throw .input("the data in \(quoted: path) is damaged or from a newer version; create the report again")
    }
  }
}
