"""A disk as a power cut may leave it: what was synced is there, the rest is at the cut's mercy.

The strictest reading of the rules: a file's bytes and size are durable after its own sync, a name in the
folder only after the folder's sync. Policies say what becomes of the rest:

- drop: nothing of it is there
- keep: all of it is there, as after a kill
- torn: of each write some sectors of 512 bytes; of the names those changed first
- reordered: of all writes and names any, in no order
"""
import os
import struct

POLICIES = ("drop", "keep", "torn", "reordered")
SECTOR = 512
HEAD = struct.Struct("<cQQHI")


class Step:
    """One record of a trace."""

    def __init__(self, what, inode, number, path, payload):
        self.what, self.inode, self.number, self.path, self.payload = what, inode, number, path, payload

    def __repr__(self):
        return f"{self.what} {os.path.basename(self.path)} {self.number} {len(self.payload)}"


def read_trace(path):
    """The steps of a trace, in order; none where the program never touched a watched file."""
    if not os.path.exists(path):
        return []
    with open(path, "rb") as file:
        data = file.read()
    steps, place = [], 0
    while place < len(data):
        what, inode, number, named, count = HEAD.unpack_from(data, place)
        place += HEAD.size
        name = data[place:place + named].decode()
        payload = data[place + named:place + named + count]
        place += named + count
        steps.append(Step(what.decode(), inode, number, name, payload))
    return steps


class File:
    """The bytes on disk, and the changes that no sync has covered."""

    def __init__(self, durable=b""):
        self.durable, self.pending = bytearray(durable), []

    def after(self, chosen):
        """The bytes with some of the pending changes."""
        data = bytearray(self.durable)
        for change in chosen:
            apply(data, change)
        return bytes(data)


def apply(data, change):
    """Does one change: a place and bytes, or a new size."""
    place, payload = change
    if payload is None:
        del data[place:]
        data.extend(bytes(place - len(data)))
    else:
        data.extend(bytes(max(0, place - len(data))))
        data[place:place + len(payload)] = payload


class Disk:
    """One folder, from what stands in it when it is made."""

    def __init__(self, folder):
        self.folder, self.inodes, self.names, self.pending = folder, {}, {}, []
        for name in os.listdir(folder):
            path = os.path.join(folder, name)
            if name.endswith("-shm") or not os.path.isfile(path):
                continue
            with open(path, "rb") as file:
                self.names[name] = self.inodes[os.stat(path).st_ino] = File(file.read())

    def take(self, step):
        """Moves on by one step of a trace."""
        name = os.path.basename(step.path)
        if step.what == "o":
            self.inodes[step.inode] = File()
            self.pending.append((name, self.inodes[step.inode], None))
        elif step.what in "wt":
            payload = step.payload if step.what == "w" else None
            self.inodes[step.inode].pending.append((step.number, payload))
        elif step.what == "r":
            self.pending.append((os.path.basename(step.payload.decode()), self.live()[name], name))
        elif step.what == "u":
            self.pending.append((name, None, None))
        elif step.what == "s":
            self.sync(step)
        elif step.what == "l" and step.path != self.folder:
            # The kernel takes the pages of a sync that failed for written: no later sync brings them.
            self.inodes[step.inode].pending.clear()

    def sync(self, step):
        if step.path == self.folder:
            self.names, self.pending = self.live(), []
            return
        file = self.inodes[step.inode]
        for change in file.pending:
            apply(file.durable, change)
        file.pending.clear()

    def live(self):
        """The names as a program sees them."""
        return renamed(self.names, self.pending)

    def after_cut(self, policy, chance):
        """Name and bytes of every file that is there when the power is back."""
        kept = chosen(self.pending, policy, chance, lambda change: change)
        names = renamed(self.names, kept)
        return {
            name: file.after(chosen(file.pending, policy, chance, lambda change: torn(change, chance)))
            for name, file in names.items()
        }


def renamed(names, changes):
    names = dict(names)
    for name, file, old in changes:
        if old is not None:
            names.pop(old, None)
        if file is None:
            names.pop(name, None)
        else:
            names[name] = file
    return names


def chosen(pending, policy, chance, tear):
    """The pending changes that made it, by the policy."""
    if policy == "drop":
        return []
    if policy == "keep":
        return list(pending)
    if policy == "reordered":
        return [change for change in pending if chance.random() < 0.5]
    prefix = pending[:chance.randrange(len(pending) + 1)]
    return [part for change in prefix for part in as_list(tear(change))]


def as_list(value):
    return value if isinstance(value, list) else [value]


def torn(change, chance):
    """Some sectors of a write; another size is one change."""
    place, payload = change
    if payload is None:
        return [change]
    parts, start = [], 0
    while start < len(payload):
        end = min(len(payload), start + SECTOR - (place + start) % SECTOR)
        if chance.random() < 0.7:
            parts.append((place + start, payload[start:end]))
        start = end
    return parts


def write_folder(folder, files):
    """Puts the surviving files into a new folder."""
    os.makedirs(folder)
    for name, data in files.items():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(data)
