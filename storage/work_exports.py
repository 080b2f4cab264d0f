"""What is kept of a person about tasks that others answer or decide, for `storage.personal_data`."""

# Which assignment s a row is about.
ABOUT = "o.name AS organisation, t.number AS task"
WHOSE = "JOIN tasks t ON t.id = s.task_id JOIN organisations o ON o.id = s.organisation_id"

EXPORTED_OF_WORK = {
    "delegations": f"""
        SELECT {ABOUT}, d.until, d.words, d.status AS prepared, d.status_until AS prepared_until,
            d.created_at, d.ended_at, d.outcome
        FROM delegations d JOIN assignments s ON s.id = d.assignment_id {WHOSE}
        WHERE d.giver_id = :id OR d.taker_id = :id ORDER BY d.id
    """,
    "reviews": f"""
        SELECT {ABOUT}, v.verdict, v.reason, v.created_at FROM reviews v JOIN replies r ON r.id = v.reply_id
        JOIN assignments s ON s.id = r.assignment_id {WHOSE} WHERE v.author_id = :id ORDER BY v.id
    """,
    "extensions": f"""
        SELECT {ABOUT}, e.until, e.created_at, e.granted, e.decided_at FROM extensions e
        JOIN assignments s ON s.id = e.assignment_id {WHOSE} WHERE e.author_id = :id OR e.decided_by = :id ORDER BY e.id
    """,
    "discharges": f"""
        SELECT {ABOUT}, d.reason AS text, d.created_at, d.undone_at AS ended_at FROM discharges d
        JOIN assignments s ON s.id = d.assignment_id {WHOSE} WHERE d.author_id = :id ORDER BY d.id
    """,
    "help_messages": f"""
        SELECT {ABOUT}, m.text, m.created_at FROM help_messages m JOIN help_threads h ON h.id = m.thread_id
        JOIN assignments s ON s.id = h.assignment_id {WHOSE} WHERE m.author_id = :id ORDER BY m.id
    """,
    "values": f"""
        SELECT {ABOUT}, i.label AS indicator, v.amount / 100.0 AS amount, v.text, v.reason AS no_data, v.created_at
        FROM indicator_values v JOIN indicators i ON i.id = v.indicator_id
        JOIN assignments s ON s.id = v.assignment_id {WHOSE} WHERE v.author_id = :id ORDER BY v.id
    """,
}
