import Basics

/// The names that other personas of the server have when a plan has been carried out.
package struct TakenNames {
  private let personas: [String: [PersonaSummary]]

  /// - Parameters:
  ///   - summaries: The server's list.
  ///   - named: The ids of those that get their names from files.
  package init(_ summaries: [PersonaSummary], besides named: Set<String>) {
    personas = Dictionary(grouping: summaries.filter { !named.contains($0.id) }) { confusableSkeleton($0.name) }
  }

  /// Returns a warning for each persona whose name a reader could mistake for the one that `plan` gives: it may be the
  /// persona that was meant.
  package func warnings(for plan: PersonaPlan) -> [String] {
    personas[confusableSkeleton(plan.name), default: []].filter { $0.id != plan.id }.map { other in
      if other.name.utf8.elementsEqual(plan.name.utf8) {
        return "the server has another persona of this name, \(other.id): then neither can be found by it"
      }
      let difference = confusableDifference(of: plan.name, from: other.name)
      let event = plan.action == .create ? "a second one is created" : "this one gets nearly its name"
      return "the server has '\(other.name)' (\(other.id)), whose name is easily taken for it, and \(event): "
        + "\(difference); if it is the one that is meant, write 'id: \(other.id)'"
    }
  }
}
