package import Personas
package struct DriftText {
  package init(style: TextStyle, width: Int? = nil) {}
  package func render(_ p: [PersonaPlan]) -> String { Self.descriptions(of: p).map { $0 + "\n" }.joined() }
  package static func count(in p: [PersonaPlan]) -> String { "\(p.reduce(0) { $0 + $1.driftCount }) values were" }
  package static func descriptions(of p: [PersonaPlan]) -> [String] { p.flatMap { q in q.changes.filter(\.isDrift).map { "\(q.name): \($0.path)" } } }
}
