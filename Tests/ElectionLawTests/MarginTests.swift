import ElectionLaw
import ElectionModel
import Testing

@Suite struct MarginTests {
    /// The 2023 lists: Amanat, Auyl, Respublica, Aq Jol, People's Party, NSDP, Baytaq.
    private let lists = Law.lists(Mazhilis.published[0].votes, ranks: [6, 3, 7, 3, 1, 2, 3])

    /// Constitutional Law on Elections, article 97-1, paragraph 1, edition of 1 January 2023.
    @Test(.tags(.law)) func `2023 hung on these votes`() {
        let margins = margins(
            lists,
            seats: 69,
            threshold: Law.percent(5),
            baseVotes: 6_366_441,
            rule: Law.kazakhstan
        )
        print(margins)
        #expect(margins[0].toLose == 54_274)
        #expect(margins[2].toGain == 19_156)
        #expect(margins[4].toLose == 57_202)
        #expect(margins[5].toLose == 13_407)
        #expect(margins[5].toThreshold == 13_407)
    }

    /// Without the threshold the NSDP loses its fourth seat to a rival.
    @Test func `a seat is lost to a rival later than to the threshold`() {
        let margins = margins(
            lists.dropLast(),
            seats: 69,
            threshold: nil,
            baseVotes: 6_366_441,
            rule: Law.kazakhstan
        )
        #expect(margins[5].toLose == 41_730)
        #expect(margins[5].toThreshold == nil)
    }
}
