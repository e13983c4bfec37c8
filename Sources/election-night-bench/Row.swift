/// One line of the table: what we take, and what others take for the same in the same run.
struct Row {
    /// Which way is better.
    enum Sense {
        /// A time or a size.
        case less
        /// A rate.
        case more
    }

    /// Another program, or the obvious other way, measured side by side.
    struct Peer {
        let name: String
        let samples: Samples
    }

    let id: String
    let unit: String
    let sense: Sense
    let ours: Samples
    /// None where nothing else does the same.
    let peers: [Peer]
    /// What is measured on both sides, in a sentence or two.
    let what: String

    /// How many times better we are than a peer by the medians; below 1 we are worse.
    func times(_ peer: Peer) -> Double {
        switch sense {
        case .less: peer.samples.median / max(ours.median, .leastNormalMagnitude)
        case .more: ours.median / max(peer.samples.median, .leastNormalMagnitude)
        }
    }
}
