import Basics
import Foundation
import Testing

/// promises.md, 2: wrong use ends with 64 and says so where the reader looks, be it a person or a machine.
struct WrongUseTests {
  @Test(arguments: [
    (["help", "nope"], "there is no command 'nope'"), (["help", "pln"], "did you mean 'plan'?"),
    (["nope"], "nope"), (["plan", "--nope"], "--nope"), (["plan", "--format", "pdf"], "pdf"),
  ])
  func `wrong use is told on standard error`(_ arguments: [String], _ words: String) async throws {
    let outcome = try await Anamctl.run(arguments, in: FileManager.default.temporaryDirectory)
    #expect(outcome.status == 64)
    #expect(outcome.standardError.contains(words), "\(outcome.standardError)")
    #expect(outcome.standardOutput == "")
  }

  @Test(arguments: [["help"], ["help", "plan"], ["help", "help"], ["plan", "--help"]])
  func `help that exists is printed, with success`(_ arguments: [String]) async throws {
    let outcome = try await Anamctl.run(arguments, in: FileManager.default.temporaryDirectory)
    #expect(outcome.status == 0)
    #expect(outcome.standardOutput.contains("USAGE:"))
  }

  @Test(arguments: [
    ["plan", "--format", "json", "--nope"], ["apply", "--format=json", "--timeout", "soon"],
    ["validate", "--format", "json", "--ignore"], ["apply", "--format", "json"],
  ])
  func `a machine gets an object`(_ arguments: [String]) async throws {
    let outcome = try await Anamctl.run(arguments, in: FileManager.default.temporaryDirectory)
    #expect(outcome.status == 64)
    let report = try JSONValue(json: Array(outcome.standardOutput.utf8))
    #expect(report["exitCode"] == 64)
    #expect(report["errors"]?.elements?.count == 1)
  }
}
