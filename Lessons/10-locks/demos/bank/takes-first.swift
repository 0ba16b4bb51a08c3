import Practice

struct InsufficientFunds: Error {}

actor Bank {
  private(set) var accounts = ["Ann": 100, "shop": 0]
  private let audit = Service("audit", latency: .milliseconds(20))

  func transfer(_ amount: Int, from payer: String, to payee: String) async throws {
    guard accounts[payer, default: 0] >= amount else { throw InsufficientFunds() }
    //: Right behind the look. Between the two there is no await, so nobody gets in.
    accounts[payer, default: 0] -= amount
    _ = try await audit.call("\(amount)")
    accounts[payee, default: 0] += amount
  }
}

@main struct TakesFirst {
  static func main() async {
    let bank = Bank()
    await withDiscardingTaskGroup { group in
      for purchase in ["bike", "tent"] {
        group.addTask(name: purchase) {
          do {
            try await bank.transfer(90, from: "Ann", to: "shop")
            mark("paid")
          } catch {
            mark("refused")
          }
        }
      }
    }
    let accounts = await bank.accounts
    print("Ann \(accounts["Ann", default: 0]), shop \(accounts["shop", default: 0])")
  }
}
