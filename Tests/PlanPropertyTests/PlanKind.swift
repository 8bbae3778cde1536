import Basics
import Personas

/// What a plan may be like: a run of many pairs has to come upon each of these.
enum PlanKind: Hashable, CaseIterable {
  case create
  case update
  case none
  case blockedCreate
  case blockedUpdate
  case resentModel
  case resentOptions
  case unreadable
  case clearedOptions
  case certainEffect
  case possibleEffect
  case serverChoice
  case trimmedText
}

extension PersonaPlan {
  /// Everything that this plan is an example of.
  var kinds: Set<PlanKind> {
    var kinds: Set<PlanKind> =
      switch action {
      case .create: [.create]
      case .update, .delete: [.update]
      case .none: [.none]
      case .blocked: [id == nil ? .blockedCreate : .blockedUpdate]
      }
    for change in changes {
      switch change.cause {
      case .config where isPending && change.path == "voiceGenerationOptions":
        kinds.insert(.clearedOptions)
      case .config: break
      case .resend: kinds.insert(change.path == "avatarModel" ? .resentModel : .resentOptions)
      case .unreadable: kinds.insert(.unreadable)
      }
    }
    for effect in sideEffects {
      switch effect.certainty {
      case .certain: kinds.insert(.certainEffect)
      case .possible: kinds.insert(.possibleEffect)
      case .serverChoice: kinds.insert(.serverChoice)
      }
    }
    if !warnings.isEmpty { kinds.insert(.trimmedText) }
    return kinds
  }
}
