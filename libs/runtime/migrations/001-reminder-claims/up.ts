/**
 * Claims of the send gate (architecture section 7): neither view nor event, so no rebuild touches them.
 * Locks nothing: the schema is new. Afterwards `select count(*) from reminders.claim` gives 0.
 */
export const up = `
  CREATE SCHEMA reminders;
  CREATE TABLE reminders.claim (
    reminder_id uuid PRIMARY KEY,
    claimed_at timestamptz NOT NULL,
    by text NOT NULL
  );
`;
