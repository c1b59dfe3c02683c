internal import Text

/// How far a long command is: one line at the foot of a terminal, drawn over itself and erased in the end.
///
/// Nothing is drawn where standard error is no terminal or one that cannot go back on its line, nor in the first second,
/// nor more often than ten times a second.
struct Progress {
  private static let patience = Duration.seconds(1)
  private static let interval = Duration.milliseconds(100)
  private static let barWidth = 20
  /// Goes to the line's beginning; from there to its end everything is cleared.
  private static let (home, clear) = ("\r", "\u{1B}[K")

  private let shell: Shell
  private let noun: String
  private let total: Int?
  private let start: Duration
  private let isWanted: Bool
  private var done = 0
  private var lastDrawn: Duration?
  private var isOnScreen = false

  /// Nothing is done yet. `noun` is a plural of ours; `total` is nil where nobody knows how many there are.
  init(_ noun: String, of total: Int? = nil, in shell: Shell, unless isUnwanted: Bool = false) {
    self.shell = shell
    self.noun = noun
    self.total = total
    start = shell.elapsed()
    isWanted = !isUnwanted && shell.errorWidth() != nil && shell.environment("TERM") != "dumb"
  }

  /// Counts one more, or some, and draws where it is time to.
  mutating func advance(by count: Int = 1) {
    done += count
    guard isWanted else { return }
    let now = shell.elapsed()
    guard now - start >= Self.patience, lastDrawn.map({ now - $0 >= Self.interval }) ?? true,
      let width = shell.errorWidth()
    else { return }
    lastDrawn = now
    isOnScreen = true
    // The last column stays free: some terminals begin a new line when it is written to.
    shell.writeError(Array("\(Self.home)\(line(after: now - start).prefix(max(0, width - 1)))\(Self.clear)".utf8))
  }

  /// Takes the line away, before anything else is written and in the end. It comes back when there is more to tell.
  mutating func erase() {
    if isOnScreen { shell.writeError(Array("\(Self.home)\(Self.clear)".utf8)) }
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
