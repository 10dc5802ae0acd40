/**
 * The keys that ballots lie sealed under, one a session of a council, each wrapped by one derived from the master key. The
 * sealed ballots themselves stand in the log; without its row here a session is never counted, so a row is never deleted
 * by the program. Durable, touched by no rebuild.
 * Locks nothing: the table is new. Afterwards `select count(*) from people.ballot_key` gives 0.
 */
export const up = `
  CREATE TABLE people.ballot_key (
    stream text NOT NULL,
    session text NOT NULL,
    wrapped_key bytea NOT NULL,
    PRIMARY KEY (stream, session)
  );
`;
