extension Fault {
  /// Reads the fault of a rule.
  ///
  /// - Throws: `FaultRuleError` when an argument is missing, unknown or out of range.
  init(_ name: FaultName, _ arguments: RuleArguments) throws(FaultRuleError) {
    var arguments = arguments
    let isCommitted = arguments.flag("committed")
    let isUncommitted = arguments.flag("uncommitted")
    guard !(isCommitted && isUncommitted) else {
      throw FaultRuleError("it is either committed or uncommitted")
    }
    guard let effect = try Effect(name, &arguments) else {
      throw FaultRuleError("it is written \(name.usage)")
    }
    if let leftover = arguments.leftover {
      throw FaultRuleError("'\(leftover)' is not expected; it is written \(name.usage)")
    }
    self.effect = effect
    self.commits = isCommitted || (name.commits && !isUncommitted)
  }
}

extension Fault.Effect {
  /// Reads an effect.
  ///
  /// - Returns: nil when an argument is missing, or does not fit the fault's usage.
  /// - Throws: `FaultRuleError` where a more precise message is possible.
  fileprivate init?(_ name: FaultName, _ arguments: inout RuleArguments) throws(FaultRuleError) {
    switch name {
    case .status, .html, .garbage, .redirect:
      guard let answer = try HTTPAnswer(name, &arguments) else { return nil }
      self = .replace(answer)
    case .limit:
      guard let word = arguments.word(), word.hasSuffix("/s"), let count = word.dropLast(2).wholeNumber, count > 0
      else { return nil }
      self = .limit(perSecond: count, try .tooManyRequests(retryAfter: arguments.value(of: "retry-after") ?? "1"))
    case .late, .delay:
      guard let time = arguments.duration() else { return nil }
      self = name == .late ? .late(time) : .delay(time)
    case .drop, .reset, .hang, .hangAfterHead, .dripHead, .dripBody, .cutHead, .cut, .wrongLength, .oversize:
      guard let delivery = Delivery(name, &arguments) else { return nil }
      self = .deliver(delivery)
    case .overlay:
      guard let members = arguments.object() else { return nil }
      self = .change(.overlay(members))
    case .without:
      let keys = arguments.remainingWords()
      guard !keys.isEmpty else { return nil }
      self = .change(.without(Set(keys)))
    case .headers:
      let fields = try arguments.remainingWords().map { text throws(FaultRuleError) in try HeaderField(text) }
      guard !fields.isEmpty else { return nil }
      self = .change(.headers(fields))
    case .edit, .delete:
      guard let edit = try PersonaEdit(name, &arguments) else { return nil }
      self = .edit(edit)
    }
  }
}

extension PersonaEdit {
  fileprivate init?(_ name: FaultName, _ arguments: inout RuleArguments) throws(FaultRuleError) {
    persona = arguments.value(of: "persona")
    let moment = arguments.value(of: "when")
    self.moment = moment.flatMap(Moment.init)
    guard moment == nil || self.moment != nil else { return nil }
    guard name == .edit else {
      body = nil
      return
    }
    guard let members = arguments.object() else { return nil }
    do throws(Rejection) {
      body = try PersonaBody(JSON.object(members).bytes, normalising: .none)
    } catch {
      throw FaultRuleError("the API would refuse this edit: \(error.message)")
    }
  }
}
