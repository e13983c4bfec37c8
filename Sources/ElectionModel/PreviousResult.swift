/// What the lists got in the election before, and which list of this one each is held against.
package struct PreviousResult: Hashable, Sendable {
    /// A list of the election before.
    package struct List: Hashable, Sendable {
        package let id: String
        package let name: LocalizedText
        package let votes: UInt32
        /// The list of this election it is held against, by index in ``Election/parties``; nil = none.
        package let party: Int?

        package init(id: String, name: LocalizedText, votes: UInt32, party: Int?) {
            self.id = id
            self.name = name
            self.votes = votes
            self.party = party
        }
    }

    /// Id of the election before.
    package let election: String
    package let date: CivilDate
    /// What its percentages are shares of; not less than the votes of all lists.
    package let validBallots: UInt32
    /// In the order of the file; no list of this election is named twice.
    package let lists: [List]

    package init(election: String, date: CivilDate, validBallots: UInt32, lists: [List]) {
        self.election = election
        self.date = date
        self.validBallots = validBallots
        self.lists = lists
    }

    /// A list's share then.
    package func share(of list: List) -> Share {
        Share(UInt64(list.votes), of: UInt64(validBallots))
    }

    /// What is held against a list of this election; nil for a list that is new.
    package func list(of party: Int) -> List? { lists.first { $0.party == party } }
}
