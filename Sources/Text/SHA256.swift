/// Computes the SHA-256 digest (FIPS 180-4), which neither Foundation nor the standard library offers on Linux.
package enum SHA256 {
  /// Returns the 32 bytes of the digest.
  package static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [
      0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
    ]
    var schedule = [UInt32](repeating: 0, count: 64)
    let whole = bytes.count / 64 * 64
    add(bytes[..<whole], to: &state, &schedule)
    add(padded(bytes[whole...], ofAll: bytes.count), to: &state, &schedule)
    return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
  }

  /// Returns the digest as 64 lower-case hexadecimal digits.
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    digest(bytes).map { String($0, radix: 16).padded(with: "0", toTrailing: 2) }.joined()
  }

  /// Returns the digest in Base64, the form of a Content-Security-Policy.
  package static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let digest = digest(bytes)
    var text: [UInt8] = []
    for start in stride(from: 0, to: digest.count, by: 3) {
      let group = digest[start..<min(start + 3, digest.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      text += (0...3).map { $0 <= group.count ? alphabet[Int(bits >> UInt32(18 - 6 * $0)) & 63] : UInt8(ascii: "=") }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Returns the rest of a message after its last whole block, padded to one or two blocks (FIPS 180-4, 5.1.1).
  private static func padded(_ rest: ArraySlice<UInt8>, ofAll count: Int) -> ArraySlice<UInt8> {
    var bytes = rest + [0x80]
    bytes += repeatElement(0, count: (119 - count % 64) % 64)
    bytes += [56, 48, 40, 32, 24, 16, 8, 0].map { UInt8(truncatingIfNeeded: (UInt64(count) * 8) >> $0) }
    return bytes
  }

  /// Adds whole blocks of 64 bytes to the state.
  private static func add(_ blocks: ArraySlice<UInt8>, to state: inout [UInt32], _ schedule: inout [UInt32]) {
    let (bytes, constants) = (blocks.span, constants)
    var block = 0
    while block < bytes.count {
      prepare(&schedule, from: bytes, at: block, constants.span)
      compress(schedule.span, into: &state)
      block &+= 64
    }
  }

  // Loops over ranges take three times as long in debug builds, which the tests are.

  /// Computes the message schedule of a block (FIPS 180-4, 6.2.2, step 1) with the constant of each round added.
  private static func prepare(
    _ schedule: inout [UInt32], from message: Span<UInt8>, at block: Int, _ constants: Span<UInt32>
  ) {
    var words = schedule.mutableSpan
    // With known counts the compiler leaves out the checks of each index.
    precondition(words.count == 64 && constants.count == 64)
    var index = 0
    while index < 16 {
      let place = block &+ 4 &* index
      let high = UInt32(message[place]) << 24 | UInt32(message[place &+ 1]) << 16
      words[index] = high | UInt32(message[place &+ 2]) << 8 | UInt32(message[place &+ 3])
      index &+= 1
    }
    while index < 64 {
      let (a, b) = (words[index &- 15], words[index &- 2])
      let low = (a >> 7 | a << 25) ^ (a >> 18 | a << 14) ^ (a >> 3)
      let high = (b >> 17 | b << 15) ^ (b >> 19 | b << 13) ^ (b >> 10)
      words[index] = words[index &- 16] &+ low &+ words[index &- 7] &+ high
      index &+= 1
    }
    index = 0
    while index < 64 {
      words[index] &+= constants[index]
      index &+= 1
    }
  }

  /// Updates the state with a block's schedule (FIPS 180-4, 6.2.2, steps 2 to 4). Eight rounds in a row rename the
  /// variables instead of moving their values.
  private static func compress(_ words: Span<UInt32>, into state: inout [UInt32]) {
    precondition(words.count == 64)
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    var index = 0
    while index < 64 {
      round(a, b, c, &d, e, f, g, &h, words[index])
      round(h, a, b, &c, d, e, f, &g, words[index &+ 1])
      round(g, h, a, &b, c, d, e, &f, words[index &+ 2])
      round(f, g, h, &a, b, c, d, &e, words[index &+ 3])
      round(e, f, g, &h, a, b, c, &d, words[index &+ 4])
      round(d, e, f, &g, h, a, b, &c, words[index &+ 5])
      round(c, d, e, &f, g, h, a, &b, words[index &+ 6])
      round(b, c, d, &e, f, g, h, &a, words[index &+ 7])
      index &+= 8
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  /// Computes one round, which changes only two of the variables.
  @inline(__always) private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ word: UInt32
  ) {
    let choice = g ^ (e & (f ^ g))
    let majority = (a & b) ^ (c & (a ^ b))
    let one = h &+ word &+ choice &+ ((e >> 6 | e << 26) ^ (e >> 11 | e << 21) ^ (e >> 25 | e << 7))
    d = d &+ one
    h = one &+ majority &+ ((a >> 2 | a << 30) ^ (a >> 13 | a << 19) ^ (a >> 22 | a << 10))
  }

  private static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
    0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
    0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
    0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
    0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]
}
