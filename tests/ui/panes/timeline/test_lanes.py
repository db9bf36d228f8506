import itertools

from hypothesis import given
from hypothesis import strategies as st

from dateline.ui.panes.timeline.lanes import (
    ITEM_GAP,
    Extent,
    Placed,
    Screen,
    arrange,
    arrange_the_important,
    label_of,
    pack,
    reach,
)


@st.composite
def extents(draw: st.DrawFn) -> list[Extent]:
    made = []
    for _ in range(draw(st.integers(0, 40))):
        start = draw(st.floats(-800, 2000))
        wide = draw(st.floats(10, 900))
        label = draw(st.sampled_from([0.0, 30.0, 120.0, 300.0]))
        made.append(Extent(start, start + wide, label, draw(st.integers(0, 5))))
    return sorted(made)


_SCREENS = st.builds(
    Screen,
    st.floats(200, 1600),
    st.lists(st.floats(0, 1500), max_size=2).map(tuple),
)


def _nothing_overlaps(bars: list[Extent], placed: list[Placed]) -> None:
    lanes: dict[int, list[tuple[float, float]]] = {}
    for one, place in zip(bars, placed, strict=True):
        if place.lane >= 0:
            lanes.setdefault(place.lane, []).append(reach(one, place.label))
    for taken in lanes.values():
        taken.sort()
        for before, after in itertools.pairwise(taken):
            assert before[1] < after[0]


@given(extents(), _SCREENS, st.integers(1, 8), st.integers(8, 60))
def test_bars_and_labels_never_lie_on_each_other(bars: list[Extent], screen: Screen, roomy: int, limit: int) -> None:
    placed = arrange(bars, screen, roomy, limit)
    _nothing_overlaps(bars, placed)
    assert all(place.lane < limit for place in placed)


@given(extents(), _SCREENS)
def test_with_lanes_enough_every_bar_is_placed(bars: list[Extent], screen: Screen) -> None:
    assert all(place.lane >= 0 for place in arrange(bars, screen, 3, 200))


@given(extents(), _SCREENS, st.integers(1, 8))
def test_the_important_of_a_crowd_never_lie_on_each_other(bars: list[Extent], screen: Screen, lanes: int) -> None:
    placed = arrange_the_important(bars, screen, lanes)
    _nothing_overlaps(bars, placed)
    assert all(place.lane < lanes for place in placed)
    if bars:
        assert placed[0].lane == 0


@given(extents(), _SCREENS, st.integers(1, 8))
def test_the_label_of_a_bar_on_the_screen_is_on_the_screen(bars: list[Extent], screen: Screen, roomy: int) -> None:
    for one, place in zip(bars, arrange(bars, screen, roomy, 100), strict=True):
        if place.label is not None and one.end >= 0 and one.start <= screen.width:
            assert place.label >= 0
            assert place.label + one.label <= screen.width


def test_a_label_goes_to_the_side_without_a_wall() -> None:
    [place] = arrange([Extent(300, 320, 100)], Screen(1000, (350.0,)), 3, 10)
    assert place.label is not None
    assert place.label + 100 <= 300


def test_a_label_crosses_a_wall_rather_than_be_left_out() -> None:
    [place] = arrange([Extent(40, 60, 100)], Screen(1000, (90.0,)), 3, 10)
    assert place.label is not None
    assert place.label > 60


@given(extents(), st.floats(0, 20))
def test_packing_takes_no_more_lanes_than_there_are_bars_at_a_time(bars: list[Extent], gap: float) -> None:
    intervals = [(one.start, one.end) for one in bars]
    lanes = pack(intervals, gap, 100)
    most = max(
        (sum(low < start + 1e-9 and start < high + gap for low, high in intervals) for start, _ in intervals), default=0
    )
    assert len(set(lanes)) <= most


def test_bars_descend_in_the_order_of_time_where_there_is_room() -> None:
    bars = [Extent(0, 100, 50), Extent(90, 200, 50), Extent(180, 300, 50)]
    assert [place.lane for place in arrange(bars, Screen(1000), 5, 10)] == [0, 1, 0]


def test_important_bars_keep_their_labels_where_there_is_no_room_for_all() -> None:
    bars = [Extent(100, 110, 300, 1), Extent(130, 140, 300, 9), Extent(160, 170, 300, 1)]
    placed = arrange(bars, Screen(1000), 1, 10)
    assert placed[1].label is not None
    assert placed[0].label is None
    assert placed[2].label is not None, "nothing stands in its way in the lane below"


def test_a_label_stands_left_where_the_screen_ends() -> None:
    [place] = arrange([Extent(900, 990, 100)], Screen(1000), 3, 10)
    assert place.label is not None
    assert place.label + 100 <= 900


def test_a_label_lies_on_a_bar_wider_than_the_screen() -> None:
    [place] = arrange([Extent(-500, 5000, 100)], Screen(1000), 3, 10)
    assert place.label is not None
    assert 0 < place.label < 900


def _unlabelled(bars: list[Extent], placed: list[Placed], screen: Screen) -> list[int]:
    """The bars without a label that have room for it in its usual place."""
    lanes: dict[int, list[tuple[float, float]]] = {}
    for one, place in zip(bars, placed, strict=True):
        lanes.setdefault(place.lane, []).append(reach(one, place.label))
    found = []
    for index, (one, place) in enumerate(zip(bars, placed, strict=True)):
        usual = label_of(one, screen)
        if place.lane < 0 or place.label is not None or usual is None:
            continue
        start, end = reach(one, usual)
        others = [taken for taken in lanes[place.lane] if taken != reach(one, None)]
        if all(end + ITEM_GAP < low or high + ITEM_GAP < start for low, high in others):
            found.append(index)
    return found


@given(extents(), _SCREENS, st.integers(1, 8))
def test_no_bar_is_without_a_label_that_has_room(bars: list[Extent], screen: Screen, roomy: int) -> None:
    placed = arrange(bars, screen, roomy, 200)
    _nothing_overlaps(bars, placed)
    assert _unlabelled(bars, placed, screen) == []


def test_bars_far_below_have_labels_where_there_is_room() -> None:
    wide = [Extent(0.0, 1_500.0, 300.0, 9) for _ in range(60)]
    small = [Extent(20.0 + 400 * at, 40.0 + 400 * at, 120.0, 1) for at in range(3)]
    bars = sorted([*wide, *small])
    placed = arrange(bars, Screen(1_600), 6, 200)
    _nothing_overlaps(bars, placed)
    assert all(place.label is not None for place in placed)
