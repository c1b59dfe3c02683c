/// The exit status of a run.
package enum ExitStatus: Int32, Hashable, Sendable {
  case done = 0
  /// The input has errors, and they were printed.
  case inputHasErrors = 1
  case wrongCommandLine = 2
  /// A condition of the user (`--fail-below`, `--fail-on-regression`) does not hold.
  case gateFailed = 3
  case readingOrWritingFailed = 4
}
