internal import Assessment
package import Text

extension ReportFacts {
  /// A file behind a report, with digests by which it is known again.
  package struct File: Hashable, Sendable {
    /// What a file is to the report.
    package enum Part: String, Hashable, Sendable, CaseIterable {
      case questionnaire, catalogue, translation, engagement, answers, actions, theme, language, benchmark
    }

    /// What it is to the report.
    package let part: Part
    /// Its name, relative to the engagement's folder if it belongs there: `answers/ann.yaml`. Never an absolute path.
    package let name: String
    /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    package let hash: String
    /// The SHA-256 of its bytes with each CRLF as LF; the same as `hash` for a file without CRLF.
    package let textHash: String

    /// A file by its digests.
    package init(_ part: Part, named name: String, hash: String, textHash: String) {
      self.part = part
      self.name = name
      self.hash = hash
      self.textHash = textHash
    }

    /// Computes the digests of a file.
    package init(_ part: Part, named name: String, bytes: [UInt8]) {
      let hash = SHA256.hexadecimal(bytes)
      self.init(part, named: name, hash: hash, textHash: bytes.withLineFeeds.map(SHA256.hexadecimal) ?? hash)
    }

    /// Computes the digests of a source; its folder is left out of the name.
    package init(_ part: Part, _ source: Source) {
      let name = source.name.split(separator: "/").last.map(String.init) ?? source.name
      self.init(part, named: name, bytes: source.bytes)
    }
  }
}

extension ReportFacts.File {
  /// The file of an assessment.
  init(_ origin: Assessment.Origin) {
    switch origin.part {
    case .questionnaire: self.init(.questionnaire, named: origin.name, bytes: origin.bytes)
    case .translation: self.init(.translation, named: origin.name, bytes: origin.bytes)
    case .engagement: self.init(.engagement, named: origin.name, bytes: origin.bytes)
    case .answers where origin.isAnonymous: self.init(.answers, named: origin.name, bytes: origin.bytes)
    case .answers: self.init(answersNamed: origin.name, bytes: origin.bytes)
    case .actions: self.init(.actions, named: origin.name, bytes: origin.bytes)
    }
  }

  /// An answer sheet in the engagement's folder of answers.
  package init(answersNamed name: String, bytes: [UInt8]) {
    self.init(.answers, named: "answers/\(name)", bytes: bytes)
  }
}

// MARK: - Comparison with the files in use now

extension ReportFacts {
  /// How files differ from those of a report.
  package struct Difference: Hashable, Sendable {
    /// Files of the report with other content now.
    package fileprivate(set) var changed: [File] = []
    /// Files of the report that do not exist any more.
    package fileprivate(set) var missing: [File] = []
    /// Files that the report does not name.
    package fileprivate(set) var added: [File] = []
    /// Files of which only the line ends differ.
    package fileprivate(set) var converted: [File] = []
    /// Files that are the same but perhaps for their line ends.
    package fileprivate(set) var confirmed = 0

    /// Whether the report was made from these files.
    package var isEmpty: Bool { changed.isEmpty && missing.isEmpty && added.isEmpty }

    /// The differences of the files of a report, in its order, to those in use now.
    ///
    /// If `areSheetsAnonymous`, answer sheets are recognized by their content alone.
    package init(of reported: [File], to present: [File], areSheetsAnonymous: Bool = false) {
      let present = areSheetsAnonymous ? Self.renamed(present, as: reported) : present
      let known = Set(reported.map(Key.init))
      let found = Dictionary(present.map { (Key($0), $0) }, uniquingKeysWith: { one, _ in one })
      for file in reported {
        guard let now = found[Key(file)] else {
          missing.append(file)
          continue
        }
        guard now.textHash == file.textHash else {
          changed.append(file)
          continue
        }
        if now.hash != file.hash { converted.append(file) }
        confirmed += 1
      }
      added = present.filter { !known.contains(Key($0)) }
    }

    /// Gives each answer sheet the name of the reported one with the same text, if there is one.
    private static func renamed(_ present: [File], as reported: [File]) -> [File] {
      var names = Dictionary(grouping: reported.filter { $0.part == .answers }, by: \.textHash)
      return present.map { file in
        guard file.part == .answers, let name = names[file.textHash]?.popLast()?.name else { return file }
        return File(.answers, named: name, hash: file.hash, textHash: file.textHash)
      }
    }
  }

  /// What identifies a file among those of one report.
  private struct Key: Hashable {
    let part: File.Part
    let name: [UInt8]

    init(_ file: File) {
      part = file.part
      // By bytes: two names of a folder may be canonically equivalent.
      name = Array(file.name.utf8)
    }
  }
}
