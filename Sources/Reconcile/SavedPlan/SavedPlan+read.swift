package import AnamAPI
import Basics
import Files
package import Personas

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension SavedPlan {
  /// Reads a plan from a file, strictly: it must be, byte for byte, what this version of the program writes.
  ///
  /// For which server it was made, and when, is not checked: see `check(url:now:longestAge:)`.
  ///
  /// - Parameters:
  ///   - tool: This program: only a plan of the same version is read.
  ///   - key: The key with which the plan must be sealed; nil to take any seal.
  package init(path: String, tool: Plan.Tool, contract: Contract, key: APIKey?) throws(SavedPlanError) {
    let bytes: [UInt8]
    do {
      bytes = try readFile(path, limit: Self.largestFile)
    } catch {
      throw .unreadable(error.description)
    }
    try self.init(contents: bytes, tool: tool, contract: contract, key: key)
  }

  /// Reads a plan from a file's bytes.
  package init(
    contents bytes: [UInt8], tool: Plan.Tool, contract: Contract, key: APIKey?
  ) throws(SavedPlanError) {
    let json = try Self.json(bytes)
    try Self.checkVersions(json, tool: tool)
    guard let seal = json[Self.sealKey]?.text else {
      throw .notAPlan("it has no seal; a plan to apply is written by plan --out")
    }
    if let key { try Self.check(seal, of: bytes, json, by: key) }
    let document: PlanDocument
    do {
      document = try JSONDecoder().decode(PlanDocument.self, from: Data(bytes))
    } catch {
      throw .notAPlan("its keys are not those of a plan")
    }
    guard try Self.contents(of: document, seal: seal) == bytes else { throw .altered }
    do throws(PlanInconsistency) {
      self.init(try document.plan(under: contract), contents: bytes)
    } catch {
      throw .inconsistent(error.description)
    }
  }

  private static func json(_ bytes: [UInt8]) throws(SavedPlanError) -> JSONValue {
    guard !bytes.isEmpty else { throw .notAPlan("it is empty") }
    do {
      return try JSONValue(json: bytes)
    } catch {
      throw .notAPlan("\(error)")
    }
  }

  /// What the versions say decides whether the rest can be understood.
  private static func checkVersions(_ json: JSONValue, tool: Plan.Tool) throws(SavedPlanError) {
    guard let version = json["formatVersion"]?.integer, let maker = json["tool"], let name = maker["name"]?.text,
      let toolVersion = maker["version"]?.text
    else { throw .notAPlan("it has no formatVersion, or no tool") }
    guard name.utf8.elementsEqual(tool.name.utf8) else { throw .notAPlan("it is of \(name)") }
    guard version == PlanDocument.currentFormatVersion else { throw .formatVersion(version) }
    guard toolVersion.utf8.elementsEqual(tool.version.utf8) else {
      throw .tool("\(name) \(toolVersion), and this is \(tool.version)")
    }
  }

  /// The seal decides whether the rest is worth a look.
  private static func check(
    _ seal: String, of bytes: [UInt8], _ json: JSONValue, by key: APIKey
  ) throws(SavedPlanError) {
    guard let fingerprint = json["api"]?["keyFingerprint"]?.text else { throw .notAPlan("it does not name its key") }
    guard fingerprint.utf8.elementsEqual(key.fingerprint.utf8) else {
      throw .otherKey(plan: fingerprint, here: key.fingerprint)
    }
    guard isSealed(bytes, seal, by: key) else { throw .altered }
  }
}
