import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One case of the YAML test suite (github.com/yaml/yaml-test-suite, branch `data-2022-01-17`).
struct SuiteCase: Sendable, CustomTestStringConvertible {
  /// The folder below the suite's: `229Q` or `HM87/01`.
  let id: String
  private let folder: String

  var testDescription: String { id }

  /// The YAML text.
  var yaml: [UInt8] {
    get throws { try bytes(of: "in.yaml") }
  }

  /// The events that a YAML 1.2 parser reports; in an error case, those before the error.
  var events: String {
    get throws { String(decoding: try bytes(of: "test.event"), as: UTF8.self) }
  }

  /// Whether YAML 1.2 refuses the text.
  var isError: Bool { exists("error") }

  /// Whether the suite gives the JSON with the same value.
  var hasJSON: Bool { exists("in.json") }

  /// One JSON value for each document.
  var json: [UInt8] {
    get throws { try bytes(of: "in.json") }
  }

  private func bytes(of file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(folder)/\(id)/\(file)")))
  }

  private func exists(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(id)/\(file)")
  }
}

extension SuiteCase {
  /// The number of cases in the branch from which the lists of deviations were made.
  static let expectedCount = 402

  /// The folder of the suite; nil if it is not there.
  static let suiteFolder = ProcessInfo.processInfo.environment["YAML_TEST_SUITE_DIR"].flatMap {
    $0.isEmpty ? nil : $0
  }

  /// All cases below the suite's folder, in the order of their ids.
  static let all: [SuiteCase] = {
    guard let suiteFolder else { return [] }
    return names(in: suiteFolder).flatMap { name in
      ([name] + names(in: "\(suiteFolder)/\(name)").map { "\(name)/\($0)" })
        .map { SuiteCase(id: $0, folder: suiteFolder) }
        .filter { $0.exists("in.yaml") }
    }
  }()

  private static func names(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return (names ?? []).sorted()
  }
}
