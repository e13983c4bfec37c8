import ElectionModel
import Replay
import TestSupport

/// A small election with a made-up plan, for what the engine does elsewhere than in kz-2023.
struct SmallNight {
    let election: Election
    let plan: ReconstructionPlan
    let night: Reconstruction

    /// The plan's text, so that tests can spoil it.
    static func text(
        times: String = #"["2023-03-19T12:00:00+06:00","2023-03-19T20:00:00+06:00"]"#,
        listed: String = #"{"region-1":[300,302],"region-2":[300,300]}"#,
        issued: String = #"{"region-1":[90,181],"region-2":[40,160]}"#,
        paper: String = #"{"ballotsReceived":603,"invalidBallots":7,"ballotsNotFound":3}"#,
        votes: String = #"{"p1":160,"p2":100,"p3":61,"against-all":10}"#,
        effects: String = SmallNight.effects,
        winners: String = #"{"district-1":"p1","district-2":"independent"}"#,
        mishaps: String = #"{"corrections":2,"repeats":3,"broken":4}"#,
        seed: String = "7",
        more: String = ""
    ) -> String {
        #"{"seed":\#(seed),"turnoutTimes":\#(times),"votersListed":\#(listed),"ballotsIssued":\#(issued),"#
            + #""paper":\#(paper),"votes":\#(votes),"partyEffects":\#(effects),"#
            + #""districtWinners":\#(winners),"mishaps":\#(mishaps)\#(more)}"#
    }

    static let effects = """
        {"p1":{"urban":-30,"region-1":5,"region-2":-5},"p2":{"urban":30,"region-1":0,"region-2":0},
        "p3":{"urban":0,"region-1":10,"region-2":0},"against-all":{"urban":0,"region-1":0,"region-2":0}}
        """

    init(precincts: Int = 6, text: String = SmallNight.text(), seed: UInt64 = 1) throws {
        try self.init(election: Builders.election(precincts: precincts), text: text, seed: seed)
    }

    init(election: Election, text: String, seed: UInt64 = 1) throws {
        self.election = election
        plan = try ReconstructionPlan(reading: Array(text.utf8), election: election)
        night = Reconstruction(election: election, plan: plan, seed: seed)
    }

    /// The builders' election of six stations with some of them abroad, three hours behind.
    static func election(abroad: Set<String>, hasCandidates: Bool = true) -> Election {
        let plain = Builders.election(precincts: 6)
        let units = plain.units.map { unit in
            let isAway = abroad.contains(unit.id)
            func moved(_ time: Timestamp?) -> Timestamp? {
                time.map {
                    Timestamp(
                        instant: $0.instant + (isAway ? 3 * 3_600 : 0),
                        offsetMinutes: isAway ? 180 : 360
                    )
                }
            }
            return GpUnit(
                id: unit.id,
                kind: unit.kind,
                name: unit.name,
                parent: unit.parent,
                district: unit.district,
                offsetMinutes: isAway ? 180 : 360,
                pollsOpen: moved(unit.pollsOpen),
                pollsClose: moved(unit.pollsClose),
                votersListed: unit.votersListed,
                isAbroad: isAway
            )
        }
        return Election(
            card: plain.card,
            units: units,
            parties: plain.parties,
            candidates: plain.candidates.filter { hasCandidates || $0.contest == 0 },
            published: []
        )
    }
}
