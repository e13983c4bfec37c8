import ElectionModel

/// Where the law says what a figure follows from; known for one law in one edition.
struct LawArticles {
    /// What somebody may ask the law about.
    enum Topic {
        case threshold, seats, singleList, noList, againstAll, listQuota, seatQuota, turnout, district
        case districtTie
    }

    /// The law and the edition whose articles stand here.
    static let knownLaw = "Constitutional Law on Elections of 28 September 1995, edition of 1 January 2023"

    let scene: Scene

    /// The articles of some topics in words; nil where the law's articles are not known.
    func text(_ topics: Topic...) -> String? {
        guard scene.election.card.law == LawArticles.knownLaw else { return nil }
        var places: [String] = []
        for (article, point) in topics.flatMap(places(of:)) {
            let place = scene.words.sentence(.lawPlace, article, point)
            if !places.contains(place) { places.append(place) }
        }
        return places.joined(separator: ", ")
    }

    /// Article and paragraph.
    private func places(of topic: Topic) -> [(String, String)] {
        switch topic {
        case .threshold: [("97-1", "1"), ("43", "5")]
        case .seats: [("97-1", "1–4")]
        case .singleList: [("97-1", "2–4")]
        // It says what happens with one list or more, and nothing for none.
        case .noList: [("97-1", "1–4")]
        case .againstAll: [("43", "5"), ("37", "1")]
        case .listQuota: [("89", "4")]
        case .seatQuota: [("97-1", "5")]
        case .turnout: [("43", "4(2)")]
        case .district: [("9", "2")]
        case .districtTie: [("95", "3")]
        }
    }
}
