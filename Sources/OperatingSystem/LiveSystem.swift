internal import Assessment

extension System {
  /// Columns of a terminal that does not tell its width.
  private static let usualWidth = 80

  /// The system that the program runs on.
  package static func live() -> System {
    Platform.ignoreWriteSignals()
    var output = OutputBuffer(descriptor: Platform.standardOutput)
    var input = InputBuffer(descriptor: Platform.standardInput)
    var conversation = Conversation(terminalType: Platform.environment("TERM"))
    let start = ContinuousClock.now
    return System(
      files: files,
      writeFile: { (path, bytes, existing) throws(CommandFailure) in
        try writing(path) { () throws(SystemError) in try WholeFile.write(bytes, to: path, existing) }
      },
      remove: { path in Platform.remove(path) },
      makeFolder: { (path) throws(CommandFailure) in
        try writing(path) { () throws(SystemError) in try FolderListing.make(path) }
      },
      withLock: { (path, body) throws(CommandFailure) in
        guard let lock = try lock(path) else { return false }
        try lock.withLock(body)
        return true
      },
      writeOutput: { (bytes) throws(CommandFailure) in
        try writing("standard output") { () throws(SystemError) in try output.append(bytes) }
      },
      flushOutput: { () throws(CommandFailure) in
        try writing("standard output") { () throws(SystemError) in try output.flush() }
      },
      outputIsOpen: { output.isOpen },
      writeError: { bytes in try? Platform.writeBytes(bytes, to: Platform.standardError) },
      readLine: { (limit) throws(CommandFailure) in
        try reading("standard input") { () throws(SystemError) in try input.line(limit: limit) }
      },
      readAnswer: { (prompt, draft) throws(CommandFailure) in
        try reading("standard input") { () throws(SystemError) in
          try conversation.answer(prompt: prompt, draft: draft, output: &output)
        }
      },
      readInput: { (limit) throws(CommandFailure) in
        try reading("standard input") { () throws(SystemError) in try input.rest(limit: limit) }
      },
      today: { Platform.environment("SOURCE_DATE_EPOCH").map(CalendarDate.utc(ofSecond:)) ?? Platform.today },
      elapsed: { start.duration(to: .now) },
      cores: Platform.processors,
      outputIsTerminal: Platform.isTerminal(Platform.standardOutput),
      answerWay: conversation.way,
      width: { Platform.width(of: Platform.standardOutput) },
      errorWidth: {
        Platform.isTerminal(Platform.standardError) ? Platform.width(of: Platform.standardError) ?? usualWidth : nil
      },
      environment: Platform.environment,
      end: { status in Platform.leave(status.rawValue) })
  }

  private static var files: Files {
    Files(
      read: { (path, limit) throws(CommandFailure) in
        try reading(path) { () throws(SystemError) in
          try FileStatus.checkNotStream(path)
          return try OpenFile(path, .read).contents(limit: limit)
        }
      },
      hasBytes: { (path, bytes) in (try? OpenFile(path, .readOwn).hasBytes(bytes)) ?? false },
      list: { (path) throws(CommandFailure) in
        try reading(path) { () throws(SystemError) in try FolderListing.entries(of: path) }
      },
      kind: { path in (try? FileStatus(of: path))?.kind },
      identity: { path in (try? FileStatus(of: path))?.identity })
  }

  private static func reading<Value>(
    _ path: String, _ body: () throws(SystemError) -> Value
  ) throws(CommandFailure) -> Value {
    do throws(SystemError) { return try body() } catch { throw .cannotRead(path, error.reason) }
  }

  private static func writing(_ path: String, _ body: () throws(SystemError) -> Void) throws(CommandFailure) {
    do throws(SystemError) { try body() } catch { throw .cannotWrite(path, error.reason) }
  }

  private static func lock(_ path: String) throws(CommandFailure) -> LockFile? {
    do throws(SystemError) { return try LockFile(path) } catch { throw .cannotWrite(path, error.reason) }
  }
}
