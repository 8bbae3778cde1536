extension SandboxSession {
  /// Answers a request about the sandbox itself.
  mutating func control(_ method: String, _ path: String, _ body: [UInt8]) -> SandboxResponse {
    do throws(Rejection) {
      return switch path {
      case "/__sandbox/requests": try controlRequests(method)
      case "/__sandbox/faults": try controlFaults(method, body)
      case "/__sandbox/state": try controlState(method)
      default: throw Rejection(404, "there is nothing at \(path)")
      }
    } catch {
      return error.response
    }
  }

  private mutating func controlRequests(_ method: String) throws(Rejection) -> SandboxResponse {
    switch method {
    case "GET":
      return SandboxResponse(status: 200, .array(requests.map(\.json)))
    case "DELETE":
      removeRequests()
      return SandboxResponse(status: 204, body: [])
    default:
      throw Rejection(405, "\(method) is not allowed here; GET and DELETE are")
    }
  }

  private mutating func controlFaults(_ method: String, _ body: [UInt8]) throws(Rejection) -> SandboxResponse {
    switch method {
    case "GET": break
    case "PUT": setFaults(try [FaultRule](json: body))
    case "DELETE":
      setFaults([])
      return SandboxResponse(status: 204, body: [])
    default: throw Rejection(405, "\(method) is not allowed here; GET, PUT and DELETE are")
    }
    return SandboxResponse(status: 200, .array(faults.entries.map(\.json)))
  }

  private func controlState(_ method: String) throws(Rejection) -> SandboxResponse {
    guard method == "GET" else { throw Rejection(405, "\(method) is not allowed here; GET is") }
    return SandboxResponse(status: 200, ["personas": state.storedPersonas])
  }
}

extension [FaultRule] {
  /// Reads a JSON list of rules as they are written.
  ///
  /// - Throws: A 400 if it is not a list of strings, or one of them is not a rule.
  fileprivate init(json: [UInt8]) throws(Rejection) {
    guard case .array(let items) = try? JSON(decoding: json) else {
      throw Rejection(400, #"the body is a JSON list of fault rules: ["PUT #2 503", "GET drop"]"#)
    }
    self = []
    for item in items {
      guard let text = item.string else { throw Rejection(400, "\(item) is no string: a fault rule is one") }
      do throws(FaultRuleError) {
        append(try FaultRule(text))
      } catch {
        throw Rejection(400, error.description)
      }
    }
  }
}
