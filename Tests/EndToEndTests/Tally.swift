import Foundation

/// The figures as `tally --format json` prints them.
struct Tally: Decodable, Equatable {
    struct Turnout: Decodable, Equatable {
        let ballotsIssued, votersListed: Int
        let percent: String?
    }

    struct Selection: Decodable, Equatable {
        let id: String
        let votes: Int
        let percent: String?
        let status: String?
        let seats: Int?
    }

    struct List: Decodable, Equatable {
        let validBallots, invalidBallots: Int
        let selections: [Selection]
    }

    struct District: Decodable, Equatable {
        let unit: String
        let leader: String?
        let lead: Int?
        let status: String
    }

    struct Contests: Decodable, Equatable {
        let list: List
        let district: [District]
    }

    struct Seats: Decodable, Equatable {
        let party: String
        let list, district, total: Int?
    }

    struct Quota: Decodable, Equatable {
        struct Range: Decodable, Equatable {
            let minimum, maximum: Int
        }

        struct Passes: Decodable, Equatable {
            let list, seats: String
        }

        let party: String
        let listMembers: Int
        let seats: Int?
        let listQuota, seatsQuota: Range?
        let passes: Passes
    }

    struct Region: Decodable, Equatable {
        struct Share: Decodable, Equatable {
            let id: String
            let votes: Int
            let percent: String?
        }

        let id: String
        let reported, total: Int
        let turnoutPercent: String?
        let selections: [Share]
    }

    struct Units: Decodable, Equatable {
        let reported, total: Int
    }

    let election: String
    let seq: Int
    let asOf: String?
    let head: String
    let state: String
    let reconstructed: Bool
    let units: Units
    let turnout: Turnout
    let contests: Contests
    let seats: [Seats]
    let quota: [Quota]
    let regions: [Region]

    /// Reads the figures of a store.
    static func of(_ store: String, _ options: String...) throws -> Tally {
        let outcome = try Command.run(["tally", store, "--format", "json"] + options)
        guard outcome.status == 0, outcome.errors.isEmpty else {
            throw FilledStore.NotDone(status: outcome.status, errors: outcome.errors)
        }
        return try JSONDecoder().decode(Tally.self, from: outcome.bytes)
    }

    /// The same without what tells in which order reports came: the head of the chain.
    var withoutOrder: Tally {
        Tally(
            election: election,
            seq: seq,
            asOf: asOf,
            head: "",
            state: state,
            reconstructed: reconstructed,
            units: units,
            turnout: turnout,
            contests: contests,
            seats: seats,
            quota: quota,
            regions: regions
        )
    }
}
