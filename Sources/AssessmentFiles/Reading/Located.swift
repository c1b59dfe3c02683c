/// A value together with its place in the file.
struct Located<Value> {
  /// The value.
  var value: Value
  /// UTF-8 offsets in the file that is being read; nil where the value is inherited from another file.
  var range: Range<Int>?

  /// The same value for a file that inherits it.
  var inherited: Located { Located(value: value, range: nil) }
}

extension Located: Sendable where Value: Sendable {}
