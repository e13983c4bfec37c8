"""Counter-based chance and the one function that splits a total.

Everything here uses only + - * / and the square root on floats, in a fixed order, so the same
numbers come out on every machine and with every version of the language.
"""

import math

SEED = 20230319
MASK = (1 << 64) - 1


def mix(value):
    """Returns the splitmix64 finaliser of a 64-bit number."""
    value = (value + 0x9E3779B97F4A7C15) & MASK
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & MASK
    return value ^ (value >> 31)


def stream(name):
    """Returns the number of a named stream: FNV-1a over its UTF-8 bytes, mixed with the seed."""
    value = 0xCBF29CE484222325
    for byte in name.encode("utf-8"):
        value = ((value ^ byte) * 0x100000001B3) & MASK
    return mix(value ^ SEED)


def bits(name, index):
    """Returns 64 random bits for one place of a named stream."""
    return mix(stream(name) ^ mix(index))


def uniform(name, index):
    """Returns a number in 0 ..< 1."""
    return (bits(name, index) >> 11) / 9007199254740992.0


def normal(name, index):
    """Returns a nearly normal number: four 16-bit chunks, mean 0, deviation 1."""
    value = bits(name, index)
    chunks = sum((value >> shift) & 0xFFFF for shift in (0, 16, 32, 48))
    return (chunks / 65536.0 - 2.0) * math.sqrt(3.0)


def exp(x):
    """Returns (1 + x/256)^256, close to e^x and made of multiplications only."""
    value = 1.0 + x / 256.0
    for _ in range(8):
        value = value * value
    return value


def shuffled(items, name):
    """Returns the items in a random order that depends on the stream's name only."""
    items = list(items)
    order = sorted(range(len(items)), key=lambda i: (bits(name, i), i))
    return [items[i] for i in order]


def _parts(factor, caps, odds):
    return [c * (factor * o / (1.0 + factor * o)) for c, o in zip(caps, odds)]


def _total(parts):
    """Adds floats from left to right (the built-in sum does it otherwise in newer versions)."""
    total = 0.0
    for part in parts:
        total += part
    return total


def share(total, caps, odds):
    """Splits a total into whole numbers, each within 0 ... cap and near cap * f*odds / (1 + f*odds).

    One factor f serves all places; it is found by doubling and 60 halvings. The running sum is
    rounded instead of the places, so the sum is exact without a repair step.
    """
    if total == 0:
        return [0] * len(caps)
    if total == sum(caps):
        return list(caps)
    if not 0 < total < sum(caps):
        raise ValueError("cannot share %d among caps of %d" % (total, sum(caps)))
    low, high = 0.0, 1.0
    while _total(_parts(high, caps, odds)) < total:
        low, high = high, high * 2.0
    for _ in range(60):
        middle = (low + high) / 2.0
        if _total(_parts(middle, caps, odds)) < total:
            low = middle
        else:
            high = middle
    return _rounded(total, caps, _parts(high, caps, odds))


def _rounded(total, caps, parts):
    running, before, result = 1 << 31, 0, []
    for cap, part in zip(caps, parts):
        running += min(int(part * 4294967296.0), cap << 32)
        result.append((running >> 32) - before)
        before = running >> 32
    if sum(result) != total:
        raise ValueError("shares add up to %d, not %d" % (sum(result), total))
    return result
