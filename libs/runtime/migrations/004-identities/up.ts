/**
 * Who a log-in provider says somebody is, beside the log, which has a mark of it alone: a row whose mark is not that of
 * the account's last `AccountLinked` opens nothing. And which tries to log in were used, so that none is used twice.
 * Locks nothing: both tables are new. Afterwards `select count(*) from access.identity` gives 0.
 */
export const up = `
  CREATE TABLE access.identity (
    issuer text NOT NULL,
    subject text NOT NULL,
    account_id uuid NOT NULL,
    mark_key bytea NOT NULL,
    PRIMARY KEY (issuer, subject)
  );
  CREATE INDEX identity_of_account ON access.identity (account_id);
  CREATE TABLE access.used_try (
    state_hash bytea PRIMARY KEY,
    expires_at timestamptz NOT NULL
  );
`;
