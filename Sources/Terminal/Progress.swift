package import OperatingSystem
internal import Text

/// The progress of a long command: the last line of a terminal, drawn again and again and erased at the end.
///
/// Nothing is drawn where standard error is not a terminal or cannot move back on its line, nor in the first second, nor
/// more than ten times per second.
package struct Progress {
  private static let patience = Duration.seconds(1)
  private static let interval = Duration.milliseconds(100)
  private static let barWidth = 20
  /// Moves to the start of the line; clears the rest of the line.
  private static let (home, clear) = ("\r", "\u{1B}[K")

  private let system: System
  private let noun: String
  private let total: Int?
  private let start: Duration
  private let isWanted: Bool
  private var done = 0
  private var lastDrawn: Duration?
  private var isOnScreen = false

  /// Starts at zero. `noun` is a plural; `total` is nil where the number is not known beforehand.
  package init(_ noun: String, of total: Int? = nil, in system: System, unless isUnwanted: Bool = false) {
    self.system = system
    self.noun = noun
    self.total = total
    start = system.elapsed()
    isWanted = !isUnwanted && system.errorWidth() != nil && system.environment("TERM") != "dumb"
  }

  /// Counts one more, or several, and draws if it is time.
  package mutating func advance(by count: Int = 1) {
    done += count
    guard isWanted else { return }
    let now = system.elapsed()
    guard now - start >= Self.patience, lastDrawn.map({ now - $0 >= Self.interval }) ?? true,
      let width = system.errorWidth()
    else { return }
    lastDrawn = now
    isOnScreen = true
    // The last column stays free: some terminals begin a new line when it is written to.
    system.writeError(Array("\(Self.home)\(line(after: now - start).prefix(max(0, width - 1)))\(Self.clear)".utf8))
  }

  /// Erases the line: before anything else is written, and at the end. The next count draws it again.
  package mutating func erase() {
    if isOnScreen { system.writeError(Array("\(Self.home)\(Self.clear)".utf8)) }
    isOnScreen = false
  }

  private func line(after time: Duration) -> String {
    let rate = Double(done) / (time / .seconds(1))
    let pace = "\(fixed(rate, decimals: rate < 10 ? 1 : 0))/s"
    guard let total, total > 0 else { return "\(done) \(noun), \(pace)" }
    let filled = Self.barWidth * min(done, total) / total
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: Self.barWidth - filled)
    return "[\(bar)] \(done)/\(total) \(noun), \(pace), \(Self.span(Double(total - done) / rate)) left"
  }

  /// Whole seconds up to a minute, whole minutes up to an hour, hours and minutes beyond; rounded up.
  private static func span(_ seconds: Double) -> String {
    let seconds = Int(min(max(0, seconds), 1e9).rounded(.up))
    if seconds < 60 { return "\(seconds) s" }
    let minutes = (seconds + 59) / 60
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
