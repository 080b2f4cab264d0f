"""How many people and organisations there are, for who looks at the bot from a terminal."""

from dataclasses import dataclass

from storage.sqlite.database import Transaction, long_read


@dataclass(frozen=True, slots=True)
class PeopleStatistics:
    """`joined` of the `organisations` have somebody in them."""

    people: int
    consented: int
    organisations: int
    joined: int


@long_read
def count_people(tx: Transaction) -> PeopleStatistics:
    people, consented = tx.execute("SELECT count(*), count(consented_at) FROM participants").fetchone()
    organisations = tx.execute("SELECT count(*) FROM organisations WHERE closed_at IS NULL").fetchone()[0]
    joined = tx.execute("SELECT count(DISTINCT organisation_id) FROM memberships").fetchone()[0]
    return PeopleStatistics(people, consented, organisations, joined)
