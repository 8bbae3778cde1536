package import Basics
package import Testing

extension JSONValue {
  /// Reads the JSON of an example.
  package init(parsing text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    do {
      try self.init(json: text.utf8)
    } catch {
      Issue.record("\(error): \(text)", sourceLocation: sourceLocation)
      throw error
    }
  }

  /// The value on one line, for comparisons and messages.
  package var line: String { (try? jsonText(self, layout: .compact)) ?? "unreadable" }
}
