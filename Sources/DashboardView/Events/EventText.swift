import ElectionLaw
import ElectionModel
import Tabulation

/// An event as one line: its sign and what happened, in words.
struct EventText {
    let sign: String
    let ink: Ink
    let text: String

    init(scene: Scene, event: NightEvent) {
        let group = EventGroup(event.kind)
        (sign, ink) = (group.sign, group.ink)
        text = EventText.Writer(scene: scene).text(of: event.kind)
    }

    /// Puts the words of an event together.
    private struct Writer {
        let scene: Scene

        func text(of kind: NightEvent.Kind) -> String {
            let words = scene.words
            switch kind {
            case .firstProtocol(let precinct):
                return words.sentence(.eventFirst, scene.stationPlace(precinct))
            case .regionComplete(let region): return complete(region)
            case .allReported: return words.sentence(.eventAll, n(scene.election.precincts.count))
            case .reportedPassed(let percent): return words.sentence(.eventPassed, n(percent))
            case .announced(let figure): return announced(figure)
            case .exitPoll(let figure): return PublishedText(scene: scene).poll(figure)
            case .results(let figure): return PublishedText(scene: scene).results(figure)
            case .alert(let place):
                let text = scene.snapshot.alerts.conditions.element(place)?.text ?? NumberText.open
                return words.sentence(.eventAlert, scene.plain(text))
            case .pollsClosed(let regions): return closed(regions)
            case .pollsOpened(let precincts): return words.sentence(.eventOpened, n(precincts))
            case .refused(let count, let code): return words.sentence(.eventRefused, n(count), rule(code))
            case .corrected, .annulled, .decided, .alarm, .disputed: return aboutProtocol(kind)
            default: return aboutOutcome(kind)
            }
        }

        private func aboutOutcome(_ kind: NightEvent.Kind) -> String {
            let words = scene.words
            switch kind {
            case .threshold(let party, let status, let share):
                let word = words[StatusText(status).word]
                return words.sentence(.eventThreshold, scene.partyName(party), word, percent(share))
            case .listSeats(let party, let from, let to):
                let (before, after) = (scene.numbers.count(from), scene.numbers.count(to))
                return words.sentence(.eventListSeats, scene.partyName(party), before, after)
            case .overtook(let party, let other, let share, let otherShare):
                let (first, second) = (scene.partyName(party), scene.partyName(other))
                return words.sentence(.eventOvertook, first, second, percent(share), percent(otherShare))
            case .districtLeader(let district, let leader, let lead):
                let name = scene.districtName(district)
                guard let leader else { return words.sentence(.eventNobodyLeads, name) }
                let person = scene.candidateName(district: district, selection: leader)
                return words.sentence(.eventLeads, name, person, n(lead))
            case .districtWon(let district, let leader, let lead):
                let person = scene.candidateName(district: district, selection: leader)
                return words.sentence(.eventWon, scene.districtName(district), person, n(lead))
            default: return ""
            }
        }

        private func aboutProtocol(_ kind: NightEvent.Kind) -> String {
            let words = scene.words
            switch kind {
            case .corrected(let contest, let precinct, let revision):
                return words.sentence(
                    .eventCorrected,
                    scene.stationPlace(precinct),
                    ballot(contest),
                    n(revision)
                )
            case .annulled(let contest, let precinct, let revision):
                return words.sentence(
                    .eventAnnulled,
                    scene.stationPlace(precinct),
                    ballot(contest),
                    n(revision)
                )
            case .decided(let decision, let contest, let precinct, let revision):
                let sentence = Word.event(of: decision)
                return words.sentence(sentence, scene.stationPlace(precinct), ballot(contest), n(revision))
            case .alarm(_, let precinct, let code):
                return words.sentence(.eventAlarm, scene.stationPlace(precinct), rule(code))
            case .disputed(let contest, let precinct):
                return words.sentence(.eventDisputed, scene.stationPlace(precinct), ballot(contest))
            default: return ""
            }
        }

        private func complete(_ region: Int) -> String {
            let figures = scene.snapshot.regions
            let total = figures.indices.contains(region) ? figures[region].unitsTotal : 0
            return scene.words.sentence(.eventComplete, scene.regionName(region), n(total))
        }

        private func closed(_ regions: [Int]) -> String {
            guard regions.count > 3 else {
                let names = regions.map { scene.regionName($0) }.joined(separator: ", ")
                return scene.words.sentence(.eventClosed, names)
            }
            return scene.words.sentence(.eventClosedMany, n(regions.count))
        }

        /// Names the figure, its unit and who announced it; the value stands as it was written.
        private func announced(_ index: Int) -> String {
            guard scene.election.published.indices.contains(index) else { return scene.words[.announced] }
            let figure = scene.election.published[index]
            let value = scene.numbers.decimal(scene.plain(figure.value))
            let place = scene.election.unitIndex(of: figure.scope).map { scene.unitName($0) } ?? ""
            let source = scene.plain(figure.source)
            guard figure.measure == "turnout-percent" else {
                return scene.words.sentence(
                    .eventAnnounced,
                    scene.plain(figure.measure),
                    value,
                    source,
                    place
                )
            }
            return scene.words.sentence(.eventTurnout, value, source, place)
        }

        private func n(_ number: some BinaryInteger) -> String { scene.numbers.count(number) }

        private func percent(_ share: Share) -> String { scene.numbers.percent(share) }

        private func rule(_ code: RuleCode) -> String {
            scene.words[Word.rule(code)] + " (" + code.rawValue + ")"
        }

        private func ballot(_ contest: Int) -> String { scene.ballotWord(contest) }
    }
}
