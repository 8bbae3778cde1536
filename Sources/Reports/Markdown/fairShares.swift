/// Divides `room` so that nobody gets more than it wants, and nobody who gets less than that gets less than another.
///
/// - Parameter least: What is of use; if not all can have it, only the first get something.
func fairShares(of room: Int, wants: [Int], least: Int) -> [Int] {
  var room = max(0, room)
  var left = min(wants.count, room / least)
  var shares = wants.map { _ in 0 }
  for index in wants.prefix(left).indices.sorted(by: { (wants[$0], $0) < (wants[$1], $1) }) {
    shares[index] = min(wants[index], room / left)
    room -= shares[index]
    left -= 1
  }
  return shares
}
