/**
 * The vault of persons: what is known of each, sealed under a key of its own, and that key, wrapped by one derived from
 * the master key. Erased, the row stays without both. Who there is, and who was erased, stands in the log (stream
 * `operator-people`). Durable, touched by no rebuild.
 * Locks nothing: the schema is new. Afterwards `select count(*) from people.person` gives 0.
 */
export const up = `
  CREATE SCHEMA people;
  CREATE TABLE people.person (
    person_id text PRIMARY KEY,
    wrapped_key bytea,
    sealed bytea,
    erased_at timestamptz,
    CHECK ((wrapped_key IS NULL) = (erased_at IS NOT NULL)),
    CHECK ((sealed IS NULL) = (erased_at IS NOT NULL))
  );
`;
