import Personas
import Testing
import YAML

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The OpenAPI document of the API, which is not part of this repository.
struct PublishedDocument {
  /// The path that the environment variable `ANAMCTL_OPENAPI` gives, of a YAML file.
  static let path = ProcessInfo.processInfo.environment["ANAMCTL_OPENAPI"]

  let root: Node

  init() throws {
    let path = try #require(Self.path)
    let bytes = try #require(FileManager.default.contents(atPath: path), "cannot read \(path)")
    let parsed = parseYAML(Array(bytes), file: path)
    #expect(parsed.diagnostics.map(\.line) == [])
    root = try #require(parsed.documents.first)
  }

  /// The properties of the body of PUT /v1/personas/{id}.
  func updateProperties() throws -> [Schema.Property] {
    var node = root
    let path = ["paths", "/v1/personas/{id}", "put", "requestBody", "content", "application/json", "schema"]
    for key in path { node = try #require(node[key], "no '\(key)'") }
    return try SchemaReader(document: root).properties(of: node)
  }

  /// Whether the full persona has a property at this path.
  func personaHas(_ path: [String]) throws -> Bool {
    let reader = SchemaReader(document: root)
    var node = try #require(root["components"]?["schemas"]?["Persona"])
    for key in path {
      let alternatives = try (node["oneOf"]?.elements ?? [node]).map { try reader.resolved($0) }
      guard let next = alternatives.compactMap({ $0["properties"]?[key] }).first else { return false }
      node = try reader.resolved(next)
    }
    return true
  }
}
