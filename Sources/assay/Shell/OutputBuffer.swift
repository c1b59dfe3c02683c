#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Collects what goes to a descriptor and writes it in big pieces.
struct OutputBuffer {
  private static let pieceSize = 1 << 16
  private let descriptor: Int32
  private var pending: [UInt8] = []
  /// False once the reader is gone or a write failed; later bytes are dropped then, so that a command ends with its
  /// own exit status.
  private(set) var isOpen = true

  /// Writes to an open descriptor, which stays open.
  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Adds bytes, and writes when there are many.
  mutating func append(_ bytes: [UInt8]) throws(SystemError) {
    guard isOpen else { return }
    pending += bytes
    if pending.count >= Self.pieceSize { try flush() }
  }

  /// Writes what is there. A reader that went away is no fault.
  mutating func flush() throws(SystemError) {
    let bytes = pending
    pending = []
    guard isOpen, !bytes.isEmpty else { return }
    do throws(SystemError) {
      try SystemCall.write(bytes, to: descriptor)
    } catch {
      isOpen = false
      if error.code != EPIPE { throw error }
    }
  }
}
