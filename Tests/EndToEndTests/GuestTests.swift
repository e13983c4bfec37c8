import Foundation
import Testing

/// Another user of the machine beside a store in a folder where everybody may put files.
@Suite(.enabled(if: geteuid() == 0)) struct GuestTests {
    private static let start = """
        cp "$night" program; chmod 755 . program; mkdir home; mkdir -m 1777 shared
        as="env HOME=$PWD/home setpriv --reuid 65534 --regid 65534 --clear-groups"
        "$night" init shared/n.db --scenario small-night --recorded
        head -n 20 '\(Checkout.scenarios)/small-night/night.jsonl' > some
        "$night" ingest shared/n.db some --quiet; cp shared/n.db home/n.db; cp shared/n.db-head home/n.db-head
        chown -R 65534:65534 home

        """

    @Test func `a guest who reads leaves nothing that keeps the writer out`() throws {
        let folder = try WorkFolder()
        let script =
            GuestTests.start + """
                $as ./program tally shared/n.db --format json | grep -o '"seq":[0-9]*'
                $as ./program verify shared/n.db | grep -c ^sound; ls shared
                "$night" ingest shared/n.db '\(Checkout.scenarios)/small-night/night.jsonl' --quiet; echo $?
                """
        let outcome = try Command.shell(script, in: folder.path)
        let wanted = ["\"seq\":20", "1", "n.db", "n.db-head", "n.db-lock", "0"]
        #expect(outcome.lines.map(String.init) == wanted, "\(outcome.text)\(outcome.errors)")
    }

    @Test func `a head that a guest may not read is no damage`() throws {
        let folder = try WorkFolder()
        let script =
            GuestTests.start + """
                chmod 600 shared/n.db-head; $as ./program verify shared/n.db; echo $?
                : > shared/n.db-head; $as ./program verify shared/n.db; echo $?
                chmod 644 shared/n.db-head; $as ./program verify shared/n.db | grep -e ^head -e ^recount
                """
        let outcome = try Command.shell(script, in: folder.path)
        #expect(outcome.lines.prefix(2) == ["74", "74"], "\(outcome.text)\(outcome.errors)")
        let said = "election-night: shared/n.db-head: Permission denied (open)"
        #expect(outcome.complaints == [Substring(said), Substring(said)])
        let rest = outcome.lines.dropFirst(2)
        #expect(rest.map { $0.prefix(19) } == ["head         FAILED", "recount      –   th"])
    }

    @Test func `reports that a guest puts beside the store are counted by nobody`() throws {
        let folder = try WorkFolder()
        let script =
            GuestTests.start + """
                cp '\(Checkout.scenarios)/small-night/night.jsonl' all; mkfifo -m 666 feed
                $as ./program ingest home/n.db feed --receipts home/r --quiet & ingest=$!
                exec 3>feed; cat all >&3
                for i in $(seq 200); do [ "$(wc -l < home/r)" = 48 ] && break; sleep 0.05; done
                kill -9 $ingest; exec 3>&-; wait $ingest; $as cp home/n.db-wal shared/n.db-wal
                for command in "tally" "verify" "ingest"; do
                "$night" $command shared/n.db < /dev/null; echo $?; done; ls shared
                """
        let outcome = try Command.shell(script, in: folder.path)
        let wanted = ["65", "65", "65", "n.db", "n.db-head", "n.db-lock", "n.db-wal"]
        #expect(outcome.lines.map(String.init) == wanted, "\(outcome.text)\(outcome.errors)")
        let said = "shared/n.db-wal: belongs to user 65534, who is not the store's owner"
        #expect(outcome.errors.components(separatedBy: said).count == 4, "\(outcome.errors)")
    }
}
