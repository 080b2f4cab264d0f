"""What of an organiser's first steps has been taken: it is read from what is there, and only skipping is kept."""

from storage.sqlite.database import Transaction


def newest_resolution(tx: Transaction) -> int:
    """0 where there is none."""
    return int(tx.execute("SELECT ifnull(max(id), 0) FROM resolutions").fetchone()[0])


def has_roster(tx: Transaction) -> bool:
    return tx.execute("SELECT 1 FROM organisations LIMIT 1").fetchone() is not None


def has_letters(tx: Transaction) -> bool:
    return tx.execute("SELECT 1 FROM invitations LIMIT 1").fetchone() is not None


def has_round(tx: Transaction) -> bool:
    return tx.execute("SELECT 1 FROM rounds LIMIT 1").fetchone() is not None


def has_announcement(tx: Transaction) -> bool:
    return tx.execute("SELECT 1 FROM announcements WHERE sent_at IS NOT NULL LIMIT 1").fetchone() is not None
