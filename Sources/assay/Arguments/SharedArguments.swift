internal import Assessment
internal import ReportParts

// The arguments that several commands take.

extension Positional where Value == String {
  static var engagement: Positional {
    Positional("DIR", .name(of: .engagement), "the engagement's folder, or its engagement.yaml")
  }
}

extension Option where Value == Bool {
  static var help: Option { Option(flag: "help", short: "h", "print this help") }
  static var version: Option { Option(flag: "version", "print the version") }
  /// For the commands that write files which people edit.
  static var force: Option { Option(flag: "force", "replace an existing file, even if it was edited") }
  static var noColor: Option { Option(flag: "no-color", "print without colours") }
}

extension Option where Value == [String] {
  /// For the commands that look up questionnaires and catalogues by their ids.
  static var library: Option {
    Option(
      repeatable: "library", .folder, as: "DIR",
      "folder searched first for questionnaires and catalogues; can be repeated")
  }
}

extension Option where Value == ScoringMethod? {
  static var method: Option {
    Option("method", .oneOf(ScoringMethod.self), "scoring method (default: the questionnaire's)")
  }
}

extension Option where Value == String? {
  /// For the commands that print their result where no file is named.
  static var output: Option {
    output(.file, as: "FILE", "output file (default: standard output)")
  }

  static func output(_ syntax: ValueSyntax<String>, as valueName: String, _ summary: String) -> Option {
    Option("output", short: "o", syntax, as: valueName, summary)
  }

  static var title: Option {
    Option("title", .text, as: "T", "report title (default: the engagement's; of a portfolio, 'Portfolio')")
  }

  static var language: Option {
    Option(
      "language", .name(of: .language), as: "L",
      "language of the output: en, de, or a language file")
  }

  static var benchmark: Option {
    Option("benchmark", .file, as: "FILE", "benchmark file, as made by 'assay benchmark make'")
  }

  static var theme: Option { Option("theme", .file, as: "FILE", "theme file with your name, logo and colours") }
}

extension Option where Value == String {
  /// For the command that never prints its result where no file is named.
  static func output(requiredAs valueName: String, _ summary: String) -> Option {
    Option(required: "output", short: "o", .file, as: valueName, summary)
  }
}

extension Option where Value: RawRepresentable<String> & CaseIterable {
  /// The form of a result.
  static func format(default value: Value) -> Option {
    Option("format", .oneOf(Value.self), default: value, "output format (default: \(value.rawValue))")
  }
}

extension Option where Value == [ReportFormat] {
  /// The forms of a report, which may be several.
  static var reportFormats: Option {
    Option(
      "format", .list(of: ReportFormat.self), as: "html,markdown,docx", default: ReportFormat.standard,
      "output formats (default: html,markdown); docx is for Word")
  }
}

extension Option where Value == [ReportOptions.Part] {
  /// The parts that a report leaves out.
  static var without: Option {
    let parts = ReportOptions.Part.allCases.map(\.rawValue).joined(separator: ", ")
    return Option(
      "without", .list(of: ReportOptions.Part.self), as: "PARTS", default: [], "parts to leave out: \(parts)")
  }
}

extension Option where Value == Disclosure.Names {
  /// For the commands that print respondents.
  static var names: Option {
    Option(
      "names", .oneOf(Disclosure.Names.self), default: .full,
      "names of respondents: full (default), roles (their groups) or none (pseudonyms)")
  }
}

extension Command {
  /// The options of every command.
  static let generalOptions: [any CommandOption] = [
    Option.help, Option.version, Option.noColor,
  ]

  /// How a document looks, for the commands that write one.
  static let presentationOptions: [any CommandOption] = [
    Option.title, Option.language, Option.theme,
  ]
}
