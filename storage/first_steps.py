"""What of an organiser's first steps has been taken: it is read from what is there, and only skipping is kept."""

from storage.sqlite.database import Transaction


def newest_resolution(tx: Transaction, title: str | None = None) -> int:
    """Of that title, if one is given; 0 where there is none."""
    rows = tx.execute("SELECT ifnull(max(id), 0) FROM resolutions WHERE ?1 IS NULL OR title = ?1", (title,))
    return int(rows.fetchone()[0])


def has_roster(tx: Transaction) -> bool:
    return tx.execute("SELECT 1 FROM organisations LIMIT 1").fetchone() is not None


def has_people(tx: Transaction) -> bool:
    """Whether anybody has opened the bot."""
    return tx.execute("SELECT 1 FROM participants LIMIT 1").fetchone() is not None


def has_ways_in(tx: Transaction) -> bool:
    """Links of any kind, or who has come by one: links are forgotten some day, who has come by them is not."""
    ways = ("invitations", "open_links", "memberships")
    return any(tx.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() is not None for table in ways)


def has_round(tx: Transaction) -> bool:
    return tx.execute("SELECT 1 FROM rounds LIMIT 1").fetchone() is not None


def has_announcement(tx: Transaction) -> bool:
    return tx.execute("SELECT 1 FROM announcements WHERE sent_at IS NOT NULL LIMIT 1").fetchone() is not None
