#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Shell {
  private static let longestLine = 256_000_000

  /// The real world. Signals that would end the program mute where a call fails as well are ignored.
  static func system() -> Shell {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    var output = OutputBuffer(descriptor: STDOUT_FILENO)
    var input = InputBuffer(descriptor: STDIN_FILENO)
    var interrupts: InterruptWatch?
    let start = ContinuousClock.now
    return Shell(
      files: files,
      writeFile: { (path, bytes, existing) throws(CommandFailure) in
        try writing(path) { () throws(SystemError) in try WholeFile.write(bytes, to: path, existing) }
      },
      makeFolder: { (path) throws(CommandFailure) in
        try writing(path) { () throws(SystemError) in try FolderListing.make(path) }
      },
      hold: { (path, body) throws(CommandFailure) in
        guard let lock = try lock(path) else { return false }
        try lock.hold(body)
        return true
      },
      writeOutput: { (bytes) throws(CommandFailure) in
        try writing("standard output") { () throws(SystemError) in try output.append(bytes) }
      },
      flushOutput: { () throws(CommandFailure) in
        try writing("standard output") { () throws(SystemError) in try output.flush() }
      },
      outputIsOpen: { output.isOpen },
      writeError: { bytes in try? SystemCall.write(bytes, to: STDERR_FILENO) },
      readLine: { (limit) throws(CommandFailure) in
        try reading("standard input") { () throws(SystemError) in try input.line(limit: limit) }
      },
      readAnswer: { () throws(CommandFailure) in
        // A closed terminal takes no more output; what there is to save was saved.
        try? output.flush()
        return try reading("standard input") { () throws(SystemError) in
          let watch = if let interrupts { interrupts } else { try InterruptWatch() }
          interrupts = watch
          return try input.answer(limit: longestLine) { watch.waits(for: STDIN_FILENO) }
        }
      },
      readInput: { (limit) throws(CommandFailure) in
        try reading("standard input") { () throws(SystemError) in try input.rest(limit: limit) }
      },
      today: today,
      elapsed: { start.duration(to: .now) },
      cores: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))),
      outputIsTerminal: isatty(STDOUT_FILENO) != 0,
      inputIsTerminal: isatty(STDIN_FILENO) != 0,
      width: { terminalWidth(of: STDOUT_FILENO) },
      // A terminal that does not tell its width is taken for one of the usual.
      errorWidth: { isatty(STDERR_FILENO) == 0 ? nil : terminalWidth(of: STDERR_FILENO) ?? 80 },
      environment: { name in unsafe getenv(name).map { unsafe String(cString: $0) } },
      end: { status in exit(status.rawValue) })
  }

  private static var files: Files {
    Files(
      read: { (path, limit) throws(CommandFailure) in
        try reading(path) { () throws(SystemError) in try OpenFile(path, O_RDONLY).contents(limit: limit) }
      },
      list: { (path) throws(CommandFailure) in
        try reading(path) { () throws(SystemError) in try FolderListing.entries(of: path) }
      },
      kind: { path in (try? FileStatus(of: path))?.kind })
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

  private static func today() -> String {
    var seconds = time(nil)
    var date = unsafe tm()
    _ = unsafe localtime_r(&seconds, &date)
    let (year, month, day) = unsafe (Int(date.tm_year) + 1900, Int(date.tm_mon) + 1, Int(date.tm_mday))
    return [(year, 4), (month, 2), (day, 2)]
      .map { number, digits in
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
      }
      .joined(separator: "-")
  }

  private static func terminalWidth(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard isatty(descriptor) != 0, unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }
}
