import ElectionLaw
import ElectionModel
import Testing

/// Seats as others published them: elections of other countries and worked examples of teaching pages.
struct PublishedResult: Sendable, CustomTestStringConvertible {
    let name: String
    let method: AllocationRule.Method
    let votes: [UInt64]
    let seats: [Int]
    /// The threshold and what it is a share of, where the election has one.
    var percent: UInt32?
    var base: UInt64?

    var testDescription: String { name }

    static let all = elections + examples

    static let elections = [
        // Five percent of the ballots found, the invalid ones with them (cast 56,329,690); votes:
        // electionguide.org/elections/id/3647, list seats: interfax.com/newsroom/top-stories/72732.
        PublishedResult(
            name: "Russia, State Duma 2021, lists",
            method: .largestRemainder,
            votes: [28_064_200, 10_660_669, 4_252_252, 4_201_744, 2_997_744, 450_449, 291_465, 86_964],
            seats: [126, 48, 19, 19, 13, 0, 0, 0],
            percent: 5,
            base: 56_329_690
        ),
        // The lists above four percent; votes and official seats from the open data of the Central
        // Election Commission by way of github.com/dimitarivanov/bulgarian-elections-opendata (MIT).
        PublishedResult(
            name: "Bulgaria, National Assembly, July 2021",
            method: .largestRemainder,
            votes: [657_829, 642_165, 365_695, 345_331, 292_514, 136_885],
            seats: [65, 63, 36, 34, 29, 13]
        ),
        // Votes in thousands where the page rounds: en.interfax.com.ua/news/general/605571.html.
        PublishedResult(
            name: "Ukraine, Verkhovna Rada 2019, lists",
            method: .largestRemainder,
            votes: [6_308_000, 1_908_000, 1_196_000, 1_185_000, 851_722],
            seats: [124, 37, 24, 23, 17]
        ),
        // Entitlement to 120 seats before the overhang; votes:
        // docs.sarahcgall.co.uk/scgElectionsNZ/articles/seat-allocation-explained.html.
        PublishedResult(
            name: "New Zealand 2023",
            method: .sainteLague,
            votes: [1_085_851, 767_540, 330_907, 246_473, 173_553, 87_844],
            seats: [48, 34, 15, 11, 8, 4]
        ),
        // Five percent of the party votes, the 34 seats of the island-wide list; votes:
        // cryer.org.uk/2020_Republic_of_China_legislative_election, seats: taipeitimes.com, 12 January
        // 2020 (5 and 3; the two largest share the other 26 and the first loses five of 18).
        PublishedResult(
            name: "Taiwan, Legislative Yuan 2020, at large",
            method: .largestRemainder,
            votes: [4_811_241, 4_723_504, 1_588_806, 1_098_100],
            seats: [13, 13, 5, 3]
        ),
        // Four percent of 1,775,377 valid votes, one constituency; the whole table with its source
        // (Nohlen and Stöver, Elections in Europe, page 1330): wikimili.com and
        // en.wanweibaike.com/wiki-1994_Moldovan_parliamentary_election; independents 45,152 left out.
        PublishedResult(
            name: "Moldova 1994",
            method: .dhondt,
            votes: [
                766_589, 390_584, 163_513, 133_606, 65_028, 50_243, 49_210, 41_980, 23_368, 16_672, 16_529,
                7_025, 5_878,
            ],
            seats: [56, 28, 11, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            percent: 4,
            base: 1_775_377
        ),
        // The same with 101 seats: infogalactic.com/info/Moldovan_parliamentary_election,_1998.
        PublishedResult(
            name: "Moldova 1998",
            method: .dhondt,
            votes: [487_002, 315_206, 294_691, 143_428, 58_874, 53_338, 36_344],
            seats: [40, 26, 24, 11, 0, 0, 0],
            percent: 4,
            base: 1_622_987
        ),
        // D'Hondt among the lists with a Hare quota, 1/150 of 10,432,726 valid votes; seats and
        // total: kiesraad.nl, 1 and 4 December 2023.
        PublishedResult(
            name: "Netherlands, Tweede Kamer 2023",
            method: .dhondt,
            votes: netherlands2023,
            seats: [37, 25, 24, 20, 9, 7, 5, 5, 3, 3, 3, 3, 3, 2, 1]
        ),
    ]

    static let netherlands2023: [UInt64] = [
        2_450_878, 1_643_073, 1_589_519, 1_343_287, 656_292, 485_551, 345_822, 328_225, 246_765, 235_148,
        232_963, 217_270, 212_532, 178_802, 71_345,
    ]

    static let examples = [
        // staatsrecht.honikel.de/en/berechnungsbeispiele-loesungen.htm: the same votes by three methods.
        example(.sainteLague, [6_100, 5_000, 900], [5, 4, 1], "Honikel"),
        example(.largestRemainder, [6_100, 5_000, 900], [5, 4, 1], "Honikel"),
        example(.dhondt, [6_100, 5_000, 900], [6, 4, 0], "Honikel"),
        // electowiki.org/wiki/Sainte-Laguë_method, 35 seats.
        example(.sainteLague, [503, 304, 193], [17, 11, 7], "Electowiki"),
        // electoralreform.wikia.com/wiki/Sainte-Laguë_Method, 10 seats.
        example(.sainteLague, [25_000, 19_000, 12_000, 8_000], [4, 3, 2, 1], "Electoral reform wiki"),
        // digfir-published.macmillanusa.com/fapp10e, chapter 14, example 14: 30 seats.
        example(
            .dhondt,
            [5_525_381, 3_470_152, 3_864_226, 201_203],
            [13, 8, 9, 0],
            "For All Practical Purposes"
        ),
        // D'Hondt and largest remainder of the encyclopedias.
        example(.dhondt, [100_000, 80_000, 30_000, 20_000], [4, 3, 1, 0], "Encyclopedia"),
        example(
            .largestRemainder,
            [47_000, 16_000, 15_800, 12_000, 6_100, 3_100],
            [5, 2, 1, 1, 1, 0],
            "Encyclopedia"
        ),
    ]

    private static func example(
        _ method: AllocationRule.Method,
        _ votes: [UInt64],
        _ seats: [Int],
        _ name: String
    ) -> PublishedResult {
        PublishedResult(name: "\(name), \(method.rawValue)", method: method, votes: votes, seats: seats)
    }
}

@Suite(.tags(.law))
struct PublishedResultTests {
    @Test(arguments: PublishedResult.all)
    func `others published the same seats`(_ result: PublishedResult) {
        let allocation = allocate(
            Law.lists(result.votes),
            seats: result.seats.reduce(0, +),
            threshold: result.percent.flatMap { Law.percent($0) },
            baseVotes: result.base ?? result.votes.reduce(0, +),
            rule: Law.plain(result.method)
        )
        #expect(allocation.outcome == .allocated)
        #expect(allocation.seats == result.seats)
    }

    /// Modified Sainte-Laguë in each of twenty districts.
    @Test func `the Storting of 1965 comes out district by district`() {
        var seats: [Norway1965.Party: Int] = [:]
        for district in Norway1965.districts {
            let allocation = Law.allocation(
                district.votes.map(\.1),
                seats: district.seats,
                rule: Law.plain(.modifiedSainteLague)
            )
            #expect(allocation.outcome == .allocated, "\(district.name)")
            for (list, won) in zip(district.votes, allocation.seats) where won > 0 {
                seats[list.0, default: 0] += won
            }
        }
        #expect(seats == Norway1965.national)
    }

    /// The first divisor 7/5 matters: with 1 the smaller parties would hold more of the 150.
    @Test func `the first divisor keeps small lists out`() {
        let modified = Law.allocation([69, 20, 11], seats: 4, rule: Law.plain(.modifiedSainteLague))
        #expect(modified.seats == [3, 1, 0])
        let plain = Law.allocation([53, 34, 13], seats: 5, rule: Law.plain(.sainteLague))
        let pushed = Law.allocation([53, 34, 13], seats: 5, rule: Law.plain(.modifiedSainteLague))
        #expect(plain.seats == [2, 2, 1])
        #expect(pushed.seats == [3, 2, 0])
    }

    /// «D66 160 votes more or the SP eighty fewer»: nieuws.nl, 1 December 2023, after the Kiesraad.
    @Test func `the Dutch papers counted the same margins`() {
        let margins = margins(
            Law.lists(PublishedResult.netherlands2023),
            seats: 150,
            threshold: nil,
            baseVotes: 10_432_726,
            rule: Law.plain(.dhondt)
        )
        #expect(margins[4].toGain == 159)
        #expect(margins[7].toLose == 80)
    }
}
