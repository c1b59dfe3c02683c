/// Collects bytes for a descriptor and writes them in large pieces.
struct OutputBuffer {
  private static let pieceSize = 1 << 16
  private let descriptor: Platform.Descriptor
  private var pending: [UInt8] = []
  /// False once the reader is gone or a write failed; later bytes are dropped then, so that a command ends with its
  /// own exit status.
  private(set) var isOpen = true

  /// Writes to an open descriptor, which stays open.
  init(descriptor: Platform.Descriptor) { self.descriptor = descriptor }

  /// Adds bytes, and writes once there are 64 kB.
  mutating func append(_ bytes: [UInt8]) throws(SystemError) {
    guard isOpen else { return }
    pending += bytes
    if pending.count >= Self.pieceSize { try flush() }
  }

  /// Writes the collected bytes. A reader that is gone is not an error.
  mutating func flush() throws(SystemError) {
    let bytes = pending
    pending = []
    guard isOpen, !bytes.isEmpty else { return }
    do throws(SystemError) {
      try Platform.writeBytes(bytes, to: descriptor)
    } catch {
      isOpen = false
      if !error.isClosedPipe { throw error }
    }
  }
}
