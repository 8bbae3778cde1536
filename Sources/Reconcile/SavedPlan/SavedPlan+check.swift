package import AnamAPI
import Personas

#if canImport(FoundationEssentials)
package import FoundationEssentials
#else
package import Foundation
#endif

extension SavedPlan {
  /// How far the clock of the machine that made the plan may be ahead.
  private static let clockSkew: TimeInterval = 5 * 60

  /// Makes sure that the plan was made for this server, and not too long ago.
  ///
  /// - Parameters:
  ///   - now: The time, to compare with the plan's.
  ///   - longestAge: How old the plan may be.
  package func check(url: APIURL, now: Date, longestAge: Duration) throws(SavedPlanError) {
    guard isFor(url) else { throw .otherURL(plan: plan.api.url, here: url.description) }
    guard let createdAt = try? Date(plan.createdAt, strategy: .iso8601) else {
      throw .inconsistent("when it was made")
    }
    let age = now.timeIntervalSince(createdAt)
    guard age > -Self.clockSkew else { throw .fromTheFuture }
    guard age < longestAge / .seconds(1) else { throw .tooOld(seconds: Int(age)) }
  }

  /// `https://h`, `https://h/` and `https://h:443` are one address.
  private func isFor(_ url: APIURL) -> Bool { (try? APIURL(plan.api.url)) == url }
}
