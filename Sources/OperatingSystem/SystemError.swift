/// Why the operating system refused a call.
package struct SystemError: Error, Hashable, Sendable {
  /// The system's number for it; 0 where the program itself refuses.
  let code: Int32
  /// The system's words for it, or the program's own.
  let reason: String

  init(code: Int32, reason: String) {
    self.code = code
    self.reason = reason
  }

  /// A refusal of the program's own.
  init(_ reason: String) { self.init(code: 0, reason: reason) }
}
