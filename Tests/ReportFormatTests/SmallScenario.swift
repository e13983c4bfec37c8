import ElectionModel
import ReportFormat

/// A scenario of a few lines, and the same with one piece of text replaced.
enum SmallScenario {
    static let card = """
        {"id":"test","date":"2023-03-19","utcOffset":"+06:00","name":{"en":"Test"},"law":"Test law",
         "contests":[
          {"id":"list","kind":"party-list","unit":"kz","seats":10,"againstAll":true,
           "threshold":{"value":"1/20","inclusive":true,"base":"valid-ballots"},
           "allocation":{"method":"largest-remainder","quota":"hare","tie":"earlier-registered"}},
          {"id":"district","kind":"candidate","unitKind":"district","seatsPerUnit":1,"rule":"plurality"},
          {"id":"question","kind":"ballot-measure","unit":"kz"}],
         "sources":[{"id":"north","rank":1},{"id":"hand","rank":0}],
         "seatsTotal":11,"majorities":[6,8]}

        """

    static let units = #"""
        id,parent,kind,district,name_en,name_ru,name_kk,utc_offset,polls_open,polls_close,early_close,\#
        voters_listed,abroad
        kz,,country,,Land,Страна,Ел,+06:00,,,0,300,0
        north,kz,region,,"North, far",,,+06:00,,,0,300,0
        d-1,kz,district,,District 1,,,+06:00,,,0,300,0
        n-1,north,precinct,d-1,Station 1,,,+06:00,2023-03-19T07:00:00+06:00,2023-03-19T20:00:00+06:00,0,200,0
        n-2,north,precinct,d-1,"Station ""2""",,,+05:00,,,1,100,1

        """#

    static let parties = """
        id,ballot_number,short,name_en,name_ru,name_kk,colour,registration_rank
        p1,1,P1,Party 1,,,#0000ff,2
        p2,2,P2,Party 2,,,#00FF00,

        """

    static let candidates = """
        contest,unit,party,position,label,woman,birth_date,disability,self_nominated
        list,kz,p1,1,Candidate L1,1,1990-01-31,0,
        list,kz,p2,1,Candidate L2,,,,
        district,d-1,p1,1,Candidate D1,0,1980-02-29,1,0
        district,d-1,,2,Candidate D2,,,,1

        """

    static let published = """
        id,scope,contest,measure,value,time,source,status
        turnout,kz,,turnout-percent,54.19,2023-03-19T22:10:00+06:00,CEC,announced
        seats,kz,list,seats,10,,CEC,final

        """

    /// The files, one of them with one piece of text replaced.
    static func files(_ file: String = "", _ old: String = "", _ new: String = "") -> ScenarioFiles {
        func text(_ name: String, _ text: String) -> [UInt8] {
            Array((name == file ? text.replacing(old, with: new, maxReplacements: 1) : text).utf8)
        }
        return ScenarioFiles(
            card: text("election.json", card),
            units: text("units.csv", units),
            parties: text("parties.csv", parties),
            candidates: text("candidates.csv", candidates),
            published: text("published.csv", published)
        )
    }
}
