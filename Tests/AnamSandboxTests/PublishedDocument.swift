import Basics
import TestTools
import Testing
import YAML

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The OpenAPI document of the API, which is not part of this repository.
enum PublishedDocument {
  /// The path of its YAML file, from the environment variable `ANAMCTL_OPENAPI`.
  static let path = ProcessInfo.processInfo.environment["ANAMCTL_OPENAPI"]

  static func read() throws -> JSONInstance {
    let path = try #require(path)
    let bytes = try #require(FileManager.default.contents(atPath: path), "cannot read \(path)")
    let parsed = parseYAML(Array(bytes), file: path)
    #expect(parsed.diagnostics.map(\.message) == [])
    return JSONInstance(try #require(parsed.documents.first))
  }
}
