import Basics
import Personas
import Testing

/// api.md, rule 4: an avatar names what it supports in internal or in public names.
struct ModelSupportTests {
  @Test(
    arguments: [
      ("cara-2", ["v1"], .supported),
      ("cara-3", ["v2"], .supported),
      ("cara-3", ["cara-3"], .supported),
      ("cara-4-latest", ["cara-4-3"], .supported),
      ("cara-4-latest", ["cara-4-latest"], .supported),
      ("cara-4-latest", ["cara-4"], .supported),
      ("cara-4", ["cara-4-3"], .supported),
      ("x-9", ["x-9"], .supported),
      ("cara-3", ["v1"], .unsupported),
      ("cara-2", ["v2", "cara-4-3"], .unsupported),
      ("cara-4-latest", ["v1", "cara-3"], .unsupported),
      ("x-9", ["v1", "v2"], .unsupported),
      ("cara-3", ["v1", "x-9"], .unknown),
      ("cara-4-latest", ["cara-40"], .unknown),
      ("cara-3", [], .unknown),
      ("cara-3", nil, .unknown),
    ] as [(String, [String]?, ModelSupport)])
  func `an avatar supports a model in either spelling`(
    _ model: String, _ versions: [String]?, _ expected: ModelSupport
  ) throws {
    let field = try #require(Contract.test.field(named: "avatarModel"))
    var object: [String: JSONValue] = ["id": "a"]
    object["availableVersions"] = versions.map { .array($0.map(JSONValue.string)) }
    #expect(field.traits.support(of: model, by: CatalogueItem(.object(object))) == expected)
  }

  @Test func `of an unknown avatar nothing is known`() throws {
    let field = try #require(Contract.test.field(named: "avatarModel"))
    #expect(field.traits.support(of: "cara-3", by: nil) == .unknown)
  }
}
