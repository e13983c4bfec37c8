import ElectionModel

/// An election with the shape of kz-2023: 20 regions, 29 districts, 10,233 stations, seven lists.
enum ShapedElection {
    struct RegionShape {
        let id: String
        let name: LocalizedText
        let stations: Int
        let districts: Int
        let listed: Int
        let issued: Int
    }

    static let regions: [RegionShape] = rows.map { row in
        RegionShape(
            id: row.0,
            name: LocalizedText(en: row.1, ru: row.2, kk: row.3),
            stations: row.4,
            districts: row.5,
            listed: row.6,
            issued: row.7
        )
    }

    static let election = Election(
        card: card,
        units: units,
        parties: parties,
        candidates: candidates,
        published: published,
        previous: previous
    )

    /// A moment of 19 March 2023 at +06:00.
    static func time(_ hour: Int, _ minute: Int = 0, _ second: Int = 0) -> Timestamp {
        let midnight: Int64 = 1_679_162_400
        return Timestamp(instant: midnight + Int64(hour * 3_600 + minute * 60 + second), offsetMinutes: 360)
    }

    /// Final list votes, against all last.
    static let votes: [UInt64] = [3_431_510, 693_938, 547_154, 432_920, 146_431, 535_139, 331_058, 248_291]

    static let law = "Constitutional Law on Elections of 28 September 1995, edition of 1 January 2023"

    private static var card: ElectionCard {
        let threshold = Fraction(1, 20).map { Threshold(value: $0, isInclusive: true, base: .validBallots) }
        let clause = Fraction(7, 10).map { AllocationRule.SingleListClause(factor: $0, minimumSeats: 2) }
        let rule = AllocationRule(method: .largestRemainder, tie: .earlierRegistered, singleList: clause)
        return ElectionCard(
            id: "kz-2023",
            date: CivilDate(daysSinceEpoch: 19_435),
            offsetMinutes: 360,
            name: LocalizedText(
                en: "Mazhilis election, Kazakhstan, 19 March 2023",
                ru: "Выборы депутатов Мажилиса, Казахстан, 19 марта 2023 года",
                kk: "Мәжіліс депутаттарының сайлауы, Қазақстан, 2023 жылғы 19 наурыз"
            ),
            isReconstructed: true,
            law: law,
            contests: [
                Contest(
                    id: "list",
                    kind: .partyList(PartyContest(seats: 69, threshold: threshold, allocation: rule)),
                    hasAgainstAll: true,
                    scope: .unit(0)
                ),
                Contest(
                    id: "district",
                    kind: .candidate,
                    hasAgainstAll: true,
                    scope: .eachUnit(of: .district, seats: 1)
                ),
            ],
            quota: Fraction(3, 10).map {
                QuotaRule(value: $0, groups: QuotaRule.Group.allCases, youthUnder: 35)
            },
            limits: Limits(votersListed: 3_000, perField: 20_000, ballotReserve: Fraction(1, 100)),
            sources: [],
            seatsTotal: 98,
            majorities: [50, 66]
        )
    }

    private static var parties: [Party] {
        let rows = [
            ("amanat", "Amanat"), ("auyl", "Auyl"), ("respublica", "Respublica"), ("qhp", "People's Party"),
            ("baytaq", "Baytaq"), ("aqjol", "Aq Jol"), ("nsdp", "NSDP"),
        ]
        return rows.enumerated().map { place, row in
            Party(
                id: row.0,
                ballotNumber: place + 1,
                short: row.1,
                name: LocalizedText(en: row.1, ru: "", kk: ""),
                colour: RGB(red: 0, green: 0, blue: 0),
                registrationRank: [6, 3, 7, 1, 3, 3, 2][place]
            )
        }
    }

    private static var units: [GpUnit] {
        var units = [
            unit("kz", .country, LocalizedText(en: "Kazakhstan", ru: "", kk: ""), nil, nil, 12_032_550)
        ]
        for region in regions { units.append(unit(region.id, .region, region.name, 0, nil, region.listed)) }
        var firsts: [Int] = []
        for (place, region) in regions.enumerated() {
            firsts.append(units.count)
            for _ in 0..<region.districts {
                let number = units.count - regions.count
                let name = LocalizedText(
                    en: "District \(number)",
                    ru: "Округ № \(number)",
                    kk: "№ \(number) округ"
                )
                units.append(unit("district-\(number)", .district, name, 1 + place, nil, 0))
            }
        }
        for (place, region) in regions.enumerated() {
            for station in 0..<region.stations {
                let number = station + 1
                let name = LocalizedText(
                    en: "Station \(number)",
                    ru: "Участок \(number)",
                    kk: "№ \(number) учаске"
                )
                let district = firsts[place] + station * region.districts / region.stations
                let listed = listed(station, of: region)
                units.append(unit("\(region.id)-\(number)", .precinct, name, 1 + place, district, listed))
            }
        }
        return units
    }

    private static func unit(
        _ id: String,
        _ kind: GpUnit.Kind,
        _ name: LocalizedText,
        _ parent: Int?,
        _ district: Int?,
        _ listed: Int
    ) -> GpUnit {
        GpUnit(
            id: id,
            kind: kind,
            name: name,
            parent: parent,
            district: district,
            offsetMinutes: 360,
            pollsOpen: time(7),
            pollsClose: time(20),
            votersListed: UInt32(listed)
        )
    }

    /// The region's voters shared out unevenly among its stations, adding up.
    private static func listed(_ station: Int, of region: RegionShape) -> Int {
        func until(_ count: Int) -> Int {
            let even = region.listed * count / region.stations
            return count == region.stations ? even : even + (count % 3) * 90
        }
        return until(station + 1) - until(station)
    }

    private static var candidates: [Candidate] {
        var candidates: [Candidate] = []
        for district in 0..<29 {
            for position in 1...5 {
                candidates.append(
                    Candidate(
                        contest: 1,
                        unit: 21 + district,
                        party: position == 1 ? 0 : position == 2 ? 1 : nil,
                        position: position,
                        label: "Candidate \(district + 1)-0\(position)",
                        isWoman: position % 2 == 0,
                        birthDate: CivilDate(year: 1980, month: 1, day: 1),
                        hasDisability: false,
                        isSelfNominated: position > 2
                    )
                )
            }
        }
        return candidates
    }

    private static let rows: [(String, String, String, String, Int, Int, Int, Int)] = [
        ("abai", "Abai Region", "область Абай", "Абай облысы", 472, 1, 422607, 241030),
        ("akmola", "Akmola Region", "Акмолинская область", "Ақмола облысы", 742, 1, 517083, 310378),
        ("aktobe", "Aktobe Region", "Актюбинская область", "Ақтөбе облысы", 477, 1, 570774, 331131),
        ("almaty-region", "Almaty Region", "Алматинская область", "Алматы облысы", 640, 2, 924807, 555299),
        ("atyrau", "Atyrau Region", "Атырауская область", "Атырау облысы", 269, 1, 412061, 211151),
        (
            "west-kazakhstan", "West Kazakhstan Region", "Западно-Казахстанская область",
            "Батыс Қазақстан облысы",
            505, 1, 441423, 261387
        ),
        ("zhambyl", "Zhambyl Region", "Жамбылская область", "Жамбыл облысы", 560, 2, 730077, 476201),
        ("zhetysu", "Zhetysu Region", "область Жетісу", "Жетісу облысы", 440, 1, 436800, 241697),
        (
            "karaganda", "Karaganda Region", "Карагандинская область", "Қарағанды облысы",
            642, 2, 761481, 453042
        ),
        ("kostanay", "Kostanay Region", "Костанайская область", "Қостанай облысы", 760, 1, 554515, 361079),
        (
            "kyzylorda", "Kyzylorda Region", "Кызылординская область", "Қызылорда облысы", 373, 1, 485880,
            326641
        ),
        (
            "mangystau", "Mangystau Region", "Мангистауская область", "Маңғыстау облысы", 250, 1, 422472,
            228614
        ),
        ("pavlodar", "Pavlodar Region", "Павлодарская область", "Павлодар облысы", 500, 1, 513495, 301393),
        (
            "north-kazakhstan", "North Kazakhstan Region", "Северо-Казахстанская область",
            "Солтүстік Қазақстан облысы",
            650, 1, 382211, 249455
        ),
        (
            "turkestan", "Turkestan Region", "Туркестанская область", "Түркістан облысы",
            1010, 3, 1177211, 624194
        ),
        ("ulytau", "Ulytau Region", "область Ұлытау", "Ұлытау облысы", 150, 1, 138242, 81569),
        (
            "east-kazakhstan", "East Kazakhstan Region", "Восточно-Казахстанская область",
            "Шығыс Қазақстан облысы",
            500, 1, 504722, 323859
        ),
        ("astana", "Astana", "г. Астана", "Астана қаласы", 422, 2, 788733, 338528),
        ("almaty-city", "Almaty", "г. Алматы", "Алматы қаласы", 561, 3, 1196623, 309043),
        ("shymkent", "Shymkent", "г. Шымкент", "Шымкент қаласы", 310, 2, 651333, 296169),
    ]
}
