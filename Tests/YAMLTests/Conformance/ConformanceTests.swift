import Basics
import Testing

@testable import YAML

/// The YAML test suite, read from the folder that `YAML_TEST_SUITE_DIR` names.
///
/// The list of deviations was made with libyaml 0.2.5. Another version may follow YAML 1.2 in more cases, so
/// only with 0.2.5 is it a mistake of the list when a listed case passes. No version may deviate in a case that is
/// not listed.
@Suite(
  .enabled(if: SuiteCase.suiteFolder != nil, "YAML_TEST_SUITE_DIR names no folder with the YAML test suite"),
  .timeLimit(.minutes(1)))
struct ConformanceTests {
  private static let isListedVersion = EventReader.libraryVersion == "0.2.5"

  @Test func `the suite is whole, and the lists name only cases in it`() {
    #expect(SuiteCase.all.count == SuiteCase.expectedCount)
    let ids = Set(SuiteCase.all.map(\.id))
    #expect(KnownDeviation.ids.filter { !ids.contains($0) } == [])
    #expect(PolicyRefusal.ids.filter { !ids.contains($0) } == [])
  }

  @Test(arguments: SuiteCase.all)
  func `the events are the suite's, or the deviation is known`(_ example: SuiteCase) throws {
    let found = try deviation(of: EventDump(try example.yaml), in: example)
    let known = KnownDeviation.of(example.id)
    if Self.isListedVersion || found != nil {
      #expect(found == (known?.kind == .mended ? .refused : known?.kind), "\(known?.reason ?? "not listed")")
    }
  }

  private func deviation(of dump: EventDump, in example: SuiteCase) throws -> KnownDeviation.Kind? {
    switch (dump.isRefused, example.isError) {
    case (true, true): nil
    case (true, false): .refused
    case (false, true): .accepted
    case (false, false): try dump.lines == EventDump.normalized(example.events) ? nil : .different
    }
  }

  @Test(arguments: SuiteCase.all.filter { $0.hasJSON && !$0.isError })
  func `the values are the suite's, or a policy refuses them`(_ example: SuiteCase) throws {
    let parsed = try parse(example)
    if let refusal = PolicyRefusal.of(example.id) {
      #expect(parsed.diagnostics.contains { $0.severity == .error && $0.message.contains(refusal.policy.message) })
      return
    }
    let json = try JSONText.values(of: example.json)
    let isEqual =
      parsed.diagnostics.allSatisfy { $0.rule == .droppedText } && json.count == parsed.documents.count
      && zip(json, parsed.documents).allSatisfy { $0.matches($1) }
    switch KnownDeviation.of(example.id)?.kind {
    case nil, .accepted, .mended:
      #expect(isEqual, "\(parsed.problems) \(parsed.outline)")
    case .refused where Self.isListedVersion:
      #expect(parsed.diagnostics.contains { $0.severity == .error })
    case .different where Self.isListedVersion:
      #expect(!isEqual)
    case .refused, .different:
      break
    }
  }

  @Test(arguments: SuiteCase.all)
  func `what is said about a case has its place in the file`(_ example: SuiteCase) throws {
    let parsed = try parse(example)
    let file = SourceFile(name: "in.yaml", bytes: try example.yaml)
    #expect(parsed.diagnostics.filter { !file.contains($0.range) } == [])
    if example.isError, KnownDeviation.of(example.id) == nil {
      #expect(parsed.diagnostics.contains { $0.severity == .error })
    }
  }

  private func parse(_ example: SuiteCase) throws -> ParsedYAML {
    parseYAML(try example.yaml, file: "in.yaml")
  }
}
