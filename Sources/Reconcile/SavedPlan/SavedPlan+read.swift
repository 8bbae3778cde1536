package import Personas

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension SavedPlan {
  /// Reads a plan from a file, strictly: it must be, byte for byte, what this version of the program writes.
  ///
  /// Neither the seal nor what the plan is bound to is checked: see `check(_:)`.
  ///
  /// - Parameter tool: This program: only a plan of the same version is read.
  package init(path: String, tool: Plan.Tool, contract: Contract) throws(SavedPlanError) {
    let bytes: [UInt8]
    do {
      bytes = try readFile(path, limit: Self.largestFile)
    } catch {
      throw .unreadable(error.description)
    }
    try self.init(contents: bytes, tool: tool, contract: contract)
  }

  /// Reads a plan from a file's bytes.
  package init(contents bytes: [UInt8], tool: Plan.Tool, contract: Contract) throws(SavedPlanError) {
    let json = try Self.json(bytes)
    try Self.checkVersions(json, tool: tool)
    guard let seal = json[Self.sealKey]?.text else {
      throw .notAPlan("it has no seal; a plan to apply is written by plan --out")
    }
    do {
      self.init(try JSONDecoder().decode(Plan.self, from: Data(bytes)), seal: seal)
    } catch {
      throw .notAPlan("its keys are not those of a plan")
    }
    guard try contents == bytes else { throw .altered }
    if let reason = plan.inconsistency(under: contract) { throw .inconsistent(reason) }
    for persona in plan.personas {
      guard let basis = persona.basis, basis.digest != persona.basisDigest(under: contract) else { continue }
      throw .inconsistent("\(persona.name): the digest of what it rests on")
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
    guard version == Plan.currentFormatVersion else { throw .formatVersion(version) }
    guard toolVersion.utf8.elementsEqual(tool.version.utf8) else {
      throw .tool("\(name) \(toolVersion), and this is \(tool.version)")
    }
  }
}
