"""Of what waits for each other, that which waits for ever."""

from collections.abc import Mapping, Sequence


def in_circles(left: set[int], above: Sequence[Sequence[int]], below: Mapping[int, Sequence[int]]) -> set[int]:
    """Of what waits for ever, that which stands in circles, without what merely stands below them."""
    circles = set(left)
    counts = {number: sum(each in left for each in below.get(number, ())) for number in left}
    ends = [number for number, count in counts.items() if not count]
    for number in ends:  # and for each that is added meanwhile
        circles.discard(number)
        for each in above[number]:
            if each in counts:
                counts[each] -= 1
                if not counts[each]:
                    ends.append(each)
    return circles
