import Basics

extension Duration {
  /// The seconds, rounded up.
  var wholeSeconds: Int { Int((self / .seconds(1)).rounded(.up)) }

  /// The length of time for people: whole seconds, or milliseconds below one.
  var shown: String {
    if self < .seconds(1) { return "\(Int(self / .milliseconds(1))) ms" }
    return wholeSeconds == 1 ? "1 second" : "\(wholeSeconds) seconds"
  }
}
