import DashboardView
import ElectionModel

/// Letters, codes and names of the parties on a page, the same as on the dashboard.
struct PartySigns {
    private let election: Election
    private let codes: PartyCodes
    private let words: PageWording
    let independentCode: String
    private let language: Language

    /// The colour of independents and of the line "against all".
    static let grey = RGB(red: 128, green: 134, blue: 142)

    init(election: Election, look: Look) {
        self.election = election
        words = PageWording(language: look.language)
        language = look.language
        let catalogue = Wording(look: look)
        independentCode = catalogue[.independentCode]
        codes = PartyCodes(
            names: election.parties.map(\.short),
            reserved: [independentCode, catalogue[.againstAllCode]]
        )
    }

    /// The short name, or the word for independents.
    func short(_ party: Int?) -> String { party.map { election.parties[$0].short } ?? words[.independents] }

    /// Three letters.
    func code(_ party: Int?) -> String { party.map { codes.codes[$0] } ?? independentCode }

    func swatch(_ party: Int?) -> Swatch {
        guard let party else { return Swatch(colour: PartySigns.grey, letter: "i") }
        return Swatch(colour: election.parties[party].colour, letter: String(codes.letters[party]))
    }

    /// What a line of a ballot is called.
    func name(_ selection: Selection) -> String {
        switch selection {
        case .party(let party): short(party)
        case .againstAll: words[.againstAll]
        case .answer(let text): text
        case .candidate(let index):
            election.candidates[index].label + " (" + code(election.candidates[index].party) + ")"
        }
    }

    /// The colour of a line of a ballot.
    func swatch(of selection: Selection) -> Swatch? {
        switch selection {
        case .party(let party): swatch(party)
        case .candidate(let index): swatch(election.candidates[index].party)
        case .againstAll, .answer: nil
        }
    }
}
