import ElectionLaw
import ElectionModel
import Tabulation

/// Why the guaranteed range of one list is wider than the votes make it, a sentence a reason.
struct WideningText {
    let scene: Scene
    let party: Int

    var sentences: [String] {
        let widenings = scene.snapshot.prospects?.widenings ?? []
        let others = widenings.compactMap(otherShortList)
        guard !others.isEmpty else { return widenings.compactMap(sentence) }
        let names = others.joined(separator: ", ")
        return widenings.compactMap(sentence) + [scene.words.sentence(.widenedOtherNames, names)]
    }

    private func sentence(_ widening: RangeWidening) -> String? {
        switch widening {
        case .singleList: scene.words[.widenedSingleList]
        case .nonePasses: scene.words[.widenedNonePasses]
        case .exhausted(party, let names):
            scene.words.sentence(.widenedOwnNames, scene.numbers.count(names))
        case .exhausted: nil
        }
    }

    private func otherShortList(_ widening: RangeWidening) -> String? {
        guard case .exhausted(let list, _) = widening, list != party else { return nil }
        return scene.plain(scene.election.parties[list].short)
    }
}
