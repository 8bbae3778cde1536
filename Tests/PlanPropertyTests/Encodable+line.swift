import Basics
import Personas

extension Encodable {
  /// The value as JSON on one line.
  var line: String { (try? jsonText(self, layout: .compact)) ?? "unreadable" }
}
