"""The entries of a store, read past the program."""
import sqlite3


def hashes(store):
    """The hash of each entry in hex, by its position: the last 32 bytes of its record."""
    chain = {}
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as database:
        for last, count, entries in database.execute("SELECT last, count, entries FROM run ORDER BY last"):
            end = 0
            for seq in range(last - count + 1, last + 1):
                end += int.from_bytes(entries[end:end + 4], "little")
                chain[seq] = entries[end - 32:end].hex()
    return chain
