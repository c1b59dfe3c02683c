internal import Assessment
internal import OperatingSystem
internal import Text
internal import Wording

extension Language {
  /// `1 major nonconformity`, `2 minor nonconformities`.
  func count(_ count: Int, of finding: Finding) -> TerminalText {
    let phrase: TerminalPhrase =
      switch finding {
      case .major: Phrase(count, one: "{1} major nonconformity", many: "\(count) major nonconformities")
      case .excluded: Phrase(count, one: "{1} exclusion not allowed", many: "\(count) exclusions not allowed")
      case .minor: Phrase(count, one: "{1} minor nonconformity", many: "\(count) minor nonconformities")
      case .unanswered: "\(count) unanswered"
      case .unevidenced: "\(count) fulfilled without evidence"
      case .conforming: "\(count) conforming"
      case .noCase: "\(count) without a case"
      case .notApplicable: "\(count) not applicable"
      case .notAsked: "\(count) not asked"
      }
    return say(phrase)
  }

  /// The finding of a requirement in words.
  func finding(_ finding: Finding) -> TerminalText {
    let phrase: TerminalPhrase =
      switch finding {
      case .major: "major"
      case .excluded: "excluded, not allowed"
      case .minor: "minor"
      case .unanswered: "unanswered"
      case .unevidenced: "no evidence"
      case .conforming: "conforming"
      case .noCase: "no case"
      case .notApplicable: "not applicable"
      case .notAsked: "not asked"
      }
    return say(phrase)
  }
}

extension Finding {
  /// The emphasis of the finding.
  var mark: Style.Mark? {
    switch self {
    case .major, .excluded: .bad
    case .minor: .warning
    case .conforming: .good
    case .notAsked, .notApplicable, .noCase: .faint
    case .unanswered, .unevidenced: nil
    }
  }
}
