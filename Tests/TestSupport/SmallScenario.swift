package import ReportFormat

/// The files of a small scenario, for what reads or stores scenarios.
package enum SmallScenario {
    /// A country of one region and one district; list contest of two parties, candidate contest of two.
    ///
    /// - Parameter precincts: How many, named `st-1`, `st-2`, …, 100 voters each.
    /// - Returns: Files of an election with the id `small`; sources `s1` and `s2` are listed.
    package static func files(precincts: Int = 4) -> ScenarioFiles {
        ScenarioFiles(
            card: Array(card.utf8),
            units: Array((units + stations(precincts)).utf8),
            parties: Array(parties.utf8),
            candidates: Array(candidates.utf8)
        )
    }

    /// A turnout report of a precinct from 1, as a line without its end.
    package static func turnout(
        _ precinct: Int,
        at clock: String = "12:00:00",
        issued: Int = 40,
        source: String = "s1",
        more: String = ""
    ) -> [UInt8] {
        line(
            """
            {"kind":"turnout","election":"small","unit":"st-\(precinct)","source":"\(source)",\
            "reportedAt":"2023-03-19T\(clock)+06:00","votersListed":100,"ballotsIssued":\(issued)\(more)}
            """
        )
    }

    /// A list protocol of a precinct from 1 that adds up, as a line without its end.
    package static func count(
        _ precinct: Int,
        _ votes: (Int, Int, Int) = (30, 20, 5),
        revision: Int = 1,
        at clock: String = "21:00:00",
        source: String = "s1",
        issued: Int? = nil,
        more: String = ""
    ) -> [UInt8] {
        let found = votes.0 + votes.1 + votes.2
        return line(
            """
            {"kind":"count","election":"small","contest":"list","unit":"st-\(precinct)",\
            "source":"\(source)","revision":\(revision),"reportedAt":"2023-03-19T\(clock)+06:00",\
            "votersListed":100,"ballotsIssued":\(issued ?? found),"ballotsFound":\(found),\
            "invalidBallots":0,"votes":{"a":\(votes.0),"b":\(votes.1),"against-all":\(votes.2)}\(more)}
            """
        )
    }

    /// An annulment of a list protocol, as a line without its end.
    package static func annul(
        _ precinct: Int,
        revision: Int = 1,
        at clock: String = "22:00:00",
        reason: String = "signed by mistake"
    ) -> [UInt8] {
        line(
            """
            {"kind":"annul","election":"small","contest":"list","unit":"st-\(precinct)","source":"s1",\
            "revision":\(revision),"reportedAt":"2023-03-19T\(clock)+06:00","reason":"\(reason)"}
            """
        )
    }

    private static func line(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static func stations(_ count: Int) -> String {
        let polls = "2023-03-19T07:00:00+06:00,2023-03-19T20:00:00+06:00"
        return (0..<count).map { "st-\($0 + 1),north,precinct,d-1,S,S,S,+06:00,\(polls),0,100,0\n" }.joined()
    }

    private static let units = """
        id,parent,kind,district,name_en,name_ru,name_kk,utc_offset,polls_open,polls_close,early_close,voters_listed,abroad
        land,,country,,Land,Land,Land,+06:00,,,0,0,0
        north,land,region,,North,North,North,+06:00,,,0,0,0
        d-1,north,district,,District,District,District,+06:00,,,0,0,0

        """

    private static let parties = """
        id,ballot_number,short,name_en,name_ru,name_kk,colour,registration_rank
        a,1,A,Party A,A,A,#ff0000,1
        b,2,B,Party B,B,B,#0000ff,2

        """

    private static let candidates = """
        contest,unit,party,position,label,woman,birth_date,disability,self_nominated
        district,d-1,a,1,One,1,1990-01-01,0,0
        district,d-1,,2,Two,0,1980-01-01,0,1

        """

    private static let card = """
        { "id": "small", "date": "2023-03-19", "utcOffset": "+06:00",
          "name": { "en": "Small election", "ru": "Small election", "kk": "Small election" },
          "reconstructed": false, "law": "Test law",
          "contests": [
            { "id": "list", "kind": "party-list", "unit": "land", "seats": 10, "againstAll": true,
              "threshold": { "value": "1/20", "inclusive": true, "base": "valid-ballots" },
              "allocation": { "method": "largest-remainder", "quota": "hare", "tie": "earlier-registered",
                              "singleList": { "factor": "7/10", "minimumSeats": 2 } } },
            { "id": "district", "kind": "candidate", "unitKind": "district", "seatsPerUnit": 1,
              "againstAll": true, "rule": "plurality" } ],
          "quota": { "value": "3/10", "groups": ["woman", "youth", "disability"], "youthUnder": 35 },
          "limits": { "votersListed": 3000, "perField": 20000, "ballotReserve": "1/100" },
          "sources": [ { "id": "s1", "rank": 1 }, { "id": "s2", "rank": 2 } ],
          "seatsTotal": 11, "majorities": [6] }

        """
}
