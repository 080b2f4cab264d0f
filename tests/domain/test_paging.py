"""Long lists, page by page."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.paging import Paged


@given(st.integers(0, 2**31), st.integers(1, 20), st.integers(0, 100))
def test_a_page_is_one_that_the_list_has(number: int, size: int, total: int) -> None:
    """Whatever page is asked for, it holds something as long as the list does."""
    page = Paged.out_of(number, size, range(total))
    assert bool(page.items) == bool(total)
    assert page.number <= number


@given(st.integers(1, 20), st.integers(0, 100))
def test_the_pages_together_are_the_list(size: int, total: int) -> None:
    """Nothing is on two pages, and nothing is on none."""
    pages = [Paged.out_of(number, size, range(total)) for number in range(-(-total // size))]
    assert [item for page in pages for item in page.items] == list(range(total))
