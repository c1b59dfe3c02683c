internal import Assessment

// The only file with conditional compilation: every call of the C library is made here.
#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

#if compiler(>=6.5)
  private let compiler = "6.5 or later"
#elseif compiler(>=6.4)
  private let compiler = "6.4"
#elseif compiler(>=6.3)
  private let compiler = "6.3"
#else
  private let compiler = "6.2"
#endif

/// The calls of the operating system that the program makes. A call that a signal interrupts is made again.
package enum Platform {
  /// The number of an open file.
  package typealias Descriptor = Int32

  /// The version of the Swift compiler that built the program, as far as a source can tell: `6.3`.
  package static var compilerVersion: String { compiler }

  static let standardInput: Descriptor = STDIN_FILENO
  static let standardOutput: Descriptor = STDOUT_FILENO
  static let standardError: Descriptor = STDERR_FILENO

  /// The result of a call that reports an error by a negative number.
  private static func checked<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw .last }
    }
  }

  /// Returns a path as the C library takes it. A path with a NUL would be cut off there.
  private static func name(_ path: String) throws(SystemError) -> [CChar] {
    if path.utf8.contains(0) { throw .notFound }
    return FileName.bytes(of: path).map { CChar(bitPattern: $0) } + [0]
  }
}

// MARK: - Errors

extension SystemError {
  static var notFound: SystemError { SystemError(code: ENOENT) }
  static var exists: SystemError { SystemError(code: EEXIST) }
  static var isFolder: SystemError { SystemError(code: EISDIR) }
  static var notAFolder: SystemError { SystemError(code: ENOTDIR) }
  static var tryAgain: SystemError { SystemError(code: EAGAIN) }

  /// The error of the call that failed last.
  fileprivate static var last: SystemError { SystemError(code: errno) }

  /// An error with the system's own words.
  private init(code: Int32) {
    self.init(code: code, reason: unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)")
  }

  /// Whether the reader of a pipe is gone.
  var isClosedPipe: Bool { code == EPIPE }

  /// Whether the medium cannot keep the written bytes.
  var isMediumFault: Bool { [EIO, ENOSPC, EDQUOT].contains(code) }

  /// Whether the file system has no hard links.
  var isWithoutLinks: Bool { [EPERM, ENOTSUP, ENOSYS].contains(code) }
}

// MARK: - Open files

/// How a file is opened.
enum OpenMode: Hashable, Sendable {
  /// For reading.
  case read
  /// For reading, without following a link or waiting for a pipe.
  case readOwn
  /// For writing into a device or pipe.
  case writeStream
  /// For writing a file that must not exist yet.
  case create
  /// For locking a file, which is made where it is missing.
  case lock

  fileprivate var flags: Int32 {
    switch self {
    case .read: O_RDONLY
    case .readOwn: O_RDONLY | O_NOFOLLOW | O_NONBLOCK
    case .writeStream: O_WRONLY | O_NOCTTY
    case .create: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    case .lock: O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK
    }
  }
}

extension Platform {
  /// Opens a file; a new one can be read and written by all whom the process's mask allows.
  static func openFile(_ path: String, _ mode: OpenMode) throws(SystemError) -> Descriptor {
    let path = try name(path)
    return try checked { unsafe open(path, mode.flags | O_CLOEXEC, 0o666) }
  }

  static func closeFile(_ descriptor: Descriptor) { close(descriptor) }

  /// Reads up to `count` bytes; none at the end.
  static func readBytes(from descriptor: Descriptor, count: Int) throws(SystemError) -> [UInt8] {
    // Filling a large buffer with zeros first would take longer than reading into it.
    var fault: SystemError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(SystemError) {
        filled = try checked { unsafe read(descriptor, buffer.baseAddress, buffer.count) }
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
    return bytes
  }

  /// Writes all bytes, in as many pieces as the system takes.
  static func writeBytes(_ bytes: [UInt8], to descriptor: Descriptor) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        return unsafe write(descriptor, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        // A terminal or pipe that another program made non-blocking: wait until it takes more.
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&waiting, 1, -1)
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  /// Gives the file the owner (where that is allowed) and the permissions of another one.
  static func adopt(_ status: FileStatus, for descriptor: Descriptor) throws(SystemError) {
    _ = fchown(descriptor, status.owner, status.group)
    _ = try checked { fchmod(descriptor, mode_t(status.permissions)) }
  }

  /// Locks the file for this program, without waiting; false when another program has it. Throws where the file system
  /// has no locks.
  static func lockFile(_ descriptor: Descriptor) throws(SystemError) -> Bool {
    do throws(SystemError) {
      _ = try checked { flock(descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch  where error.code == EWOULDBLOCK {
      return false
    }
  }

  /// Waits until the medium has the file's contents.
  static func synchronize(_ descriptor: Descriptor) throws(SystemError) {
    _ = try checked { fsync(descriptor) }
  }
}

// MARK: - Names

extension Platform {
  /// The status of the file that the path leads to or, without following links, of the link itself.
  static func status(of path: String, followingLinks: Bool) throws(SystemError) -> FileStatus {
    let path = try name(path)
    var status = stat()
    _ = try checked { unsafe followingLinks ? stat(path, &status) : lstat(path, &status) }
    return FileStatus(status)
  }

  /// The status of an open file.
  static func status(of descriptor: Descriptor) throws(SystemError) -> FileStatus {
    var status = stat()
    _ = try checked { unsafe fstat(descriptor, &status) }
    return FileStatus(status)
  }

  /// Throws where the file may not be written.
  static func checkWritable(_ path: String) throws(SystemError) {
    let path = try name(path)
    _ = try checked { unsafe access(path, W_OK) }
  }

  /// The path without links, `.` and `..`.
  static func resolved(_ path: String) throws(SystemError) -> String {
    guard let resolved = unsafe realpath(try name(path), nil) else { throw .last }
    defer { unsafe free(resolved) }
    return unsafe FileName.text(of: Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved))))
  }

  /// Gives a file a second name, which must be free.
  static func linkFile(_ path: String, as name: String) throws(SystemError) {
    let (path, name) = (try self.name(path), try self.name(name))
    _ = try checked { unsafe link(path, name) }
  }

  /// Gives a file another name; a file that has it already is replaced.
  static func renameFile(_ path: String, to name: String) throws(SystemError) {
    let (path, name) = (try self.name(path), try self.name(name))
    _ = try checked { unsafe rename(path, name) }
  }

  static func removeFile(_ path: String) {
    if let path = try? name(path) { _ = unsafe unlink(path) }
  }

  /// Removes a file or an empty folder.
  static func remove(_ path: String) {
    if unsafe unlink(path) != 0 { _ = unsafe rmdir(path) }
  }

  /// The names in a folder, in the system's order, without `.` and `..`.
  static func names(in path: String) throws(SystemError) -> [String] {
    guard let folder = unsafe opendir(try name(path)) else { throw .last }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { buffer in
        unsafe FileName.text(of: Array(buffer.prefix { $0 != 0 }))
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  /// Makes one folder; those above it must exist.
  static func makeFolder(_ path: String) throws(SystemError) {
    let path = try name(path)
    _ = try checked { unsafe mkdir(path, 0o777) }
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    let format = status.st_mode & S_IFMT
    self.init(
      kind: format == S_IFREG ? .file : format == S_IFDIR ? .folder : .other, isLink: format == S_IFLNK,
      isStream: [S_IFIFO, S_IFCHR].contains(format), size: Int(status.st_size), links: Int(status.st_nlink),
      permissions: UInt32(status.st_mode & 0o777), owner: status.st_uid, group: status.st_gid,
      identity: "\(status.st_dev)-\(status.st_ino)")
  }
}

// MARK: - Terminal and process

extension Platform {
  static func isTerminal(_ descriptor: Descriptor) -> Bool { isatty(descriptor) != 0 }

  /// The columns and rows of a terminal, 1 or more; nil where the descriptor is not one, or does not tell.
  static func size(of descriptor: Descriptor) -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard isTerminal(descriptor), unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return nil }
    return (Int(size.ws_col), size.ws_row > 0 ? Int(size.ws_row) : 24)
  }

  /// The columns of a terminal; nil where the descriptor is not one, or does not tell.
  static func width(of descriptor: Descriptor) -> Int? { size(of: descriptor)?.columns }

  /// The processors that are in use, 1 or more.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The day at the place of the machine.
  static var today: CalendarDate? {
    var (now, parts) = (time(nil), unsafe tm())
    guard unsafe localtime_r(&now, &parts) != nil else { return nil }
    return unsafe CalendarDate(checking: Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }

  /// The words of the command line after the program's name, as `FileName` keeps their bytes.
  package static var arguments: [String] {
    unsafe UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc)).dropFirst().compactMap {
      word in
      guard let word = unsafe word else { return nil }
      return unsafe FileName.text(of: Array(UnsafeRawBufferPointer(start: word, count: strlen(word))))
    }
  }

  static func environment(_ name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }

  static func leave(_ status: Int32) -> Never { exit(status) }

  /// A closed pipe and a file that grows too large then make the call fail, instead of ending the program without a
  /// message.
  static func ignoreWriteSignals() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}

// MARK: - Typing

/// The settings of a terminal.
struct TerminalSettings: Sendable {
  fileprivate var value: termios

  /// The same settings, but each byte that is typed is passed on at once, unchanged and without an echo. Ctrl-C and Ctrl-Z
  /// still send their signals.
  var forEditing: TerminalSettings {
    var settings = self
    settings.value.c_lflag &= ~(tcflag_t(ICANON) | tcflag_t(ECHO) | tcflag_t(IEXTEN))
    settings.value.c_iflag &= ~(tcflag_t(ICRNL) | tcflag_t(INLCR) | tcflag_t(IGNCR))
    unsafe withUnsafeMutableBytes(of: &settings.value.c_cc) { keys in
      unsafe keys[Int(VMIN)] = 1
      unsafe keys[Int(VTIME)] = 0
    }
    return settings
  }
}

extension Platform {
  static func terminalSettings(of descriptor: Descriptor) throws(SystemError) -> TerminalSettings {
    var settings = termios()
    _ = try checked { unsafe tcgetattr(descriptor, &settings) }
    return TerminalSettings(value: settings)
  }

  /// Applies settings at once; what was typed before is kept. A terminal that was closed has none any more.
  static func apply(_ settings: TerminalSettings, to descriptor: Descriptor) {
    var value = settings.value
    _ = try? checked { unsafe tcsetattr(descriptor, TCSANOW, &value) }
  }
}

// MARK: - Signals

/// A signal that a conversation with a person reacts to.
enum Signal: Sendable, CaseIterable {
  case interrupt, quit, terminate, hangUp, suspend, resume, resize

  fileprivate var number: Int32 {
    switch self {
    case .interrupt: SIGINT
    case .quit: SIGQUIT
    case .terminate: SIGTERM
    case .hangUp: SIGHUP
    case .suspend: SIGTSTP
    case .resume: SIGCONT
    case .resize: SIGWINCH
    }
  }
}

extension Platform {
  /// From now on these signals have no effect but to write their number into a pipe, as a byte.
  ///
  /// - Returns: the end of the pipe to read from.
  static func watch(_ signals: [Signal]) throws(SystemError) -> Descriptor {
    var ends: [Descriptor] = [0, 0]
    _ = try checked { unsafe pipe(&ends) }
    unsafe signalPipe = ends[1]
    for one in signals { handle(one) }
    return ends[0]
  }

  private static func handle(_ watched: Signal) {
    signal(watched.number) { number in
      var byte = UInt8(truncatingIfNeeded: number)
      _ = unsafe write(signalPipe, &byte, 1)
    }
  }

  /// Waits until a descriptor has something to read or has ended, for so many milliseconds at most (default: without a
  /// limit). A signal that came first, written into the pipe `signals`, goes first.
  static func wait(for descriptor: Descriptor, signals: Descriptor, milliseconds: Int32 = -1) -> Wakening {
    var waiting = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    while unsafe poll(&waiting, 2, milliseconds) < 0 && errno == EINTR {}
    if waiting[1].revents != 0, let number = try? readBytes(from: signals, count: 1).first,
      let signal = Signal.allCases.first(where: { $0.number == Int32(number) })
    {
      return .signal(signal)
    }
    return waiting[0].revents != 0 ? .input : .timeout
  }

  /// Stops the program as Ctrl-Z does, and returns when it goes on.
  static func suspend() {
    signal(Signal.suspend.number, SIG_DFL)
    raise(Signal.suspend.number)
    handle(.suspend)
  }
}

/// The end of the pipe that the signal handler writes to; set before the handler is. A handler can reach nothing else
/// than a global variable.
private nonisolated(unsafe) var signalPipe: Platform.Descriptor = -1
