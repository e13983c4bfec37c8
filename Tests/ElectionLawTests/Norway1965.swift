/// The Storting elected on 12 and 13 September 1965: votes and seats of the twenty districts.
///
/// As published in the repository simberaj/votelib (MIT licence), commit 94af16c. Parties: Labour,
/// Høyre, Venstre, Senterpartiet, Kristelig Folkeparti, Sosialistisk Folkeparti, the communists, the
/// joint lists of Høyre and Kristelig Folkeparti and of Senterpartiet and Venstre, and other lists.
enum Norway1965 {
    enum Party { case a, h, v, sp, krf, sf, nkp, hKrf, spV, other }

    /// Seats of the whole country by party; the joint lists' three are not given to their parties.
    static let national: [Party: Int] = [
        .a: 68, .h: 30, .v: 18, .sp: 17, .krf: 12, .sf: 2, .hKrf: 2, .spV: 1,
    ]

    static let districts: [(name: String, seats: Int, votes: [(Party, UInt64)])] = [
        (
            "Østfold", 8,
            [(.a, 63_041), (.h, 24_330), (.krf, 11_109), (.nkp, 1_380), (.sf, 8_051), (.spV, 14_713)]
        ),
        (
            "Akershus", 7,
            [
                (.a, 64_882), (.h, 38_878), (.krf, 6_868), (.nkp, 1_879), (.sp, 13_511), (.sf, 9_866),
                (.v, 16_243),
            ]
        ),
        (
            "Oslo", 13,
            [
                (.a, 122_953), (.h, 118_279), (.krf, 15_566), (.nkp, 4_523), (.sf, 23_930), (.v, 20_704),
                (.other, 163),
            ]
        ),
        (
            "Hedmark", 8,
            [
                (.a, 59_484), (.h, 10_853), (.nkp, 5_703), (.sp, 20_173), (.sf, 5_344), (.v, 2_666),
                (.other, 1),
            ]
        ),
        (
            "Oppland", 7,
            [
                (.a, 50_755), (.h, 10_735), (.krf, 3_890), (.nkp, 1_078), (.sp, 18_951), (.sf, 4_423),
                (.v, 4_992),
            ]
        ),
        (
            "Buskerud", 7,
            [
                (.a, 56_798), (.h, 23_473), (.krf, 5_534), (.nkp, 1_811), (.sp, 11_943), (.sf, 8_403),
                (.v, 3_801),
            ]
        ),
        ("Vestfold", 7, [(.a, 39_750), (.h, 30_172), (.nkp, 666), (.sp, 10_057), (.sf, 4_528), (.v, 8_502)]),
        (
            "Telemark", 6,
            [(.a, 42_952), (.h, 11_369), (.krf, 13_453), (.nkp, 1_049), (.sf, 7_962), (.v, 11_299)]
        ),
        (
            "Aust-Agder", 4,
            [(.a, 17_556), (.h, 7_285), (.krf, 6_214), (.nkp, 119), (.sp, 2_994), (.sf, 1_337), (.v, 6_748)]
        ),
        (
            "Vest-Agder", 5,
            [(.a, 19_413), (.h, 10_313), (.krf, 7_794), (.sp, 6_005), (.sf, 2_643), (.v, 15_045)]
        ),
        (
            "Rogaland", 10,
            [
                (.a, 43_020), (.h, 23_510), (.krf, 20_895), (.nkp, 876), (.sp, 15_053), (.sf, 5_112),
                (.v, 23_394), (.other, 194),
            ]
        ),
        (
            "Hordaland", 10,
            [
                (.a, 39_572), (.h, 22_791), (.krf, 17_600), (.nkp, 903), (.sp, 12_089), (.sf, 5_207),
                (.v, 20_760),
            ]
        ),
        ("Bergen", 5, [(.a, 28_787), (.sf, 4_778), (.v, 11_276), (.hKrf, 22_800)]),
        (
            "Sogn og Fjordane", 5,
            [(.a, 15_745), (.h, 7_722), (.krf, 7_439), (.sp, 10_283), (.sf, 1_169), (.v, 8_008)]
        ),
        (
            "Møre og Romsdal", 10,
            [
                (.a, 36_055), (.h, 11_154), (.krf, 18_531), (.sp, 21_042), (.sf, 4_673), (.v, 18_390),
                (.other, 6),
            ]
        ),
        (
            "Sør-Trøndelag", 10,
            [
                (.a, 55_155), (.h, 24_134), (.krf, 9_328), (.nkp, 2_738), (.sp, 14_513), (.sf, 6_316),
                (.v, 10_194),
            ]
        ),
        (
            "Nord-Trøndelag", 6,
            [(.a, 26_475), (.h, 4_413), (.krf, 4_124), (.nkp, 681), (.sp, 14_310), (.sf, 3_440), (.v, 7_530)]
        ),
        (
            "Nordland", 12,
            [
                (.a, 53_185), (.h, 18_199), (.krf, 10_553), (.nkp, 1_447), (.sp, 12_724), (.sf, 10_178),
                (.v, 8_629),
            ]
        ),
        ("Troms", 6, [(.a, 28_861), (.h, 10_783), (.nkp, 719), (.sp, 8_054), (.sf, 3_147), (.v, 7_884)]),
        (
            "Finnmark", 4,
            [(.a, 18_881), (.h, 7_219), (.krf, 1_433), (.nkp, 2_424), (.sf, 2_214), (.v, 1_769), (.other, 1)]
        ),
    ]
}
