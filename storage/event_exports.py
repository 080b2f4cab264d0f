"""What is kept of a person about events, for `storage.personal_data`."""

EXPORTED_OF_EVENTS = {
    "event_answers": """
        SELECT o.name AS organisation, e.name AS event, w.standing, w.people, w.instead, w.answered_at
        FROM event_answers w JOIN events e ON e.id = w.event_id JOIN organisations o ON o.id = w.organisation_id
        WHERE w.author_id = :id ORDER BY w.event_id, o.name
    """,
    "arrivals": """
        SELECT o.name AS organisation, e.name AS event, a.people, a.arrived_at FROM arrivals a
        JOIN events e ON e.id = a.event_id JOIN organisations o ON o.id = a.organisation_id
        WHERE a.participant_id = :id ORDER BY a.id
    """,
    "helped_events": """
        SELECT e.name AS event FROM event_helpers h JOIN events e ON e.id = h.event_id
        WHERE h.participant_id = :id ORDER BY h.event_id
    """,
    "calendar_feeds": "SELECT created_at FROM calendar_feeds WHERE participant_id = :id",
    "opinions": """
        SELECT e.name AS event, s.useful, s.organised, s.words FROM event_opinions s JOIN events e ON e.id = s.event_id
        WHERE s.participant_id = :id ORDER BY s.event_id
    """,
}
