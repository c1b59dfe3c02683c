/// How a run ended, as the calling shell sees it.
enum ExitStatus: Int32, Hashable, Sendable {
  case done = 0
  /// The input has errors, and they were printed.
  case inputHasErrors = 1
  case wrongCommandLine = 2
  /// A condition that the user asked for (`--fail-below`, `--fail-on-regression`) does not hold.
  case gateFailed = 3
  case readingOrWritingFailed = 4
}
