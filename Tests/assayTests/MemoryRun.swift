import Synchronization

@testable import Assessment
@testable import OperatingSystem
@testable import assay

/// One command line, run on files in memory, and its result.
struct MemoryRun {
  let status: ExitStatus
  let output: String
  let errors: String
  /// The files afterwards, by their paths.
  let files: [String: String]
  /// The same files byte by byte, those among them that are not texts.
  let bytes: [String: [UInt8]]
  /// How often each file was read.
  let reads: [String: Int]
  /// The number of lines of standard output at each flush.
  let linesAtFlushes: [Int]

  /// Runs `arguments`. A folder exists where a file is in it.
  ///
  /// `terminal` is the number of columns of the terminal, `errorTerminal` that of standard error, each nil without one.
  /// Paths in `refused` cannot be written; another program holds the lock files in `locked`. Before the answer with a
  /// number (from 0) is read, another program makes the `edits`; nil removes a file. `tick` is the time from one look at
  /// the clock to the next. Without an `answerWay` a person types where there is a terminal; the drafts of an editor are
  /// printed behind the prompts.
  init(
    _ arguments: [String], files: [String: String] = [:], input: String = "", terminal: Int? = nil,
    environment: [String: String] = [:], refused: Set<String> = [], locked: Set<String> = [],
    edits: [Int: [String: String?]] = [:], errorTerminal: Int? = nil, tick: Duration = .zero,
    answerWay: AnswerWay? = nil, bytes: [String: [UInt8]] = [:]
  ) async {
    let world = World(files.mapValues { Array($0.utf8) }.merging(bytes) { _, bytes in bytes })
    var now = Duration.zero
    var output: [UInt8] = []
    var errors: [UInt8] = []
    var linesAtFlushes: [Int] = []
    var answered = 0
    var lines = input.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    if lines.last?.isEmpty == true { lines.removeLast() }
    let system = System(
      files: Self.files(of: world),
      writeFile: { (path, bytes, existing) throws(CommandFailure) in
        if refused.contains(path) { throw .cannotWrite(path, "No space left on device") }
        if existing == .keep, world[Self.plain(path)] != nil { throw .cannotWrite(path, "File exists") }
        world[Self.plain(path)] = bytes
      },
      remove: { path in world[Self.plain(path)] = nil },
      makeFolder: { (path) throws(CommandFailure) in
        if refused.contains(path) { throw .cannotWrite(path, "Permission denied") }
      },
      withLock: { (path, body) throws(CommandFailure) in
        if locked.contains(path) { return false }
        try body()
        return true
      },
      writeOutput: { (bytes) throws(CommandFailure) in output += bytes },
      flushOutput: { () throws(CommandFailure) in linesAtFlushes.append(output.count { $0 == UInt8(ascii: "\n") }) },
      outputIsOpen: { true },
      writeError: { errors += $0 },
      readLine: { (limit) throws(CommandFailure) in
        lines.popFirst().map { $0.count > limit ? .tooLong : .line(Array($0)) } ?? .end
      },
      readAnswer: { (prompt, draft) throws(CommandFailure) in
        output += prompt.text.utf8
        if answerWay == .editor { output += draft.utf8 }
        for (path, text) in edits[answered] ?? [:] { world[path] = text.map { Array($0.utf8) } }
        answered += 1
        return lines.popFirst().map { .line(Array($0)) } ?? .end
      },
      readInput: { (_) throws(CommandFailure) in Array(input.utf8) },
      today: { CalendarDate("2026-11-20") },
      elapsed: {
        now += tick
        return now
      },
      cores: 3,
      outputIsTerminal: terminal != nil,
      answerWay: answerWay ?? (terminal == nil ? .lines : .terminal),
      width: { terminal },
      errorWidth: { errorTerminal },
      environment: { environment[$0] },
      end: { _ in })
    status = await Assay.run(arguments, in: system)
    reads = world.reads
    self.linesAtFlushes = linesAtFlushes
    self.output = String(decoding: output, as: UTF8.self)
    self.errors = String(decoding: errors, as: UTF8.self)
    self.bytes = world.all
    self.files = world.all.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// Files in memory, which several tasks may use.
  private final class World: Sendable {
    private let files: Mutex<[String: [UInt8]]>
    private let readings = Mutex<[String: Int]>([:])

    init(_ files: [String: [UInt8]]) { self.files = Mutex(files) }

    var all: [String: [UInt8]] { files.withLock { $0 } }

    /// How often each file was read.
    var reads: [String: Int] { readings.withLock { $0 } }

    func read(_ path: String) -> [UInt8]? {
      readings.withLock { $0[path, default: 0] += 1 }
      return self[path]
    }

    subscript(path: String) -> [UInt8]? {
      get { files.withLock { $0[path] } }
      set { files.withLock { $0[path] = newValue } }
    }
  }

  private static func files(of world: World) -> Files {
    Files(
      read: { (path, limit) throws(CommandFailure) in
        guard let bytes = world.read(plain(path)) else { throw .cannotRead(path, "No such file or directory") }
        if bytes.count > limit { throw .cannotRead(path, "too large") }
        return bytes
      },
      hasBytes: { (path, bytes) in world.read(plain(path)) == bytes },
      list: { (path) throws(CommandFailure) in
        let entries = entries(of: plain(path), in: world.all)
        if entries.isEmpty { throw .cannotRead(path, "No such file or directory") }
        return entries
      },
      kind: { path in
        if world[plain(path)] != nil { return .file }
        return entries(of: plain(path), in: world.all).isEmpty ? nil : .folder
      },
      identity: { path in
        world[plain(path)] != nil || !entries(of: plain(path), in: world.all).isEmpty ? plain(path) : nil
      })
  }

  private static func plain(_ path: String) -> String {
    path.split(separator: "/").reduce(into: [Substring]()) { parts, part in
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }.joined(separator: "/")
  }

  private static func entries(of folder: String, in world: [String: [UInt8]]) -> [FolderEntry] {
    let start = folder.isEmpty ? "" : folder + "/"
    var kinds: [String: FolderEntry.Kind] = [:]
    for path in world.keys where path.hasPrefix(start) {
      let parts = path.dropFirst(start.count).split(separator: "/")
      if let name = parts.first { kinds[String(name)] = parts.count == 1 ? .file : .folder }
    }
    return kinds.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { FolderEntry(name: $0, kind: kinds[$0] ?? .other) }
  }
}
