extension String {
  /// Returns whether a condition is true for every byte of the text's UTF-8.
  package func allBytes(_ condition: (UInt8) -> Bool) -> Bool {
    // For short texts (ids, dates, numbers) the `utf8` view costs more per byte than contiguous storage.
    unsafe utf8.withContiguousStorageIfAvailable { unsafe $0.allSatisfy(condition) } ?? utf8.allSatisfy(condition)
  }
}
