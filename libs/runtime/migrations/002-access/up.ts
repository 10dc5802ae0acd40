/**
 * Secrets of those who get in: hashes, sealed keys, sessions. Who may get in, and as what, stands in the log alone
 * (stream `operator-access`): a row here without its event gives no power. Durable, touched by no rebuild.
 * Locks nothing: the schema is new. Afterwards `select count(*) from access.account_secret` gives 0.
 */
export const up = `
  CREATE SCHEMA access;
  CREATE TABLE access.account_secret (
    account_id uuid PRIMARY KEY,
    username text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    password_hash text,
    must_change boolean NOT NULL,
    password_expires_at timestamptz,
    totp_sealed bytea,
    totp_confirmed boolean NOT NULL DEFAULT false,
    totp_last_step bigint NOT NULL DEFAULT 0
  );
  CREATE TABLE access.log_in_attempt (
    username_hash bytea PRIMARY KEY,
    failed integer NOT NULL,
    tried_at timestamptz NOT NULL,
    locked_until timestamptz
  );
  CREATE TABLE access.session (
    secret_hash bytea PRIMARY KEY,
    account_id uuid NOT NULL,
    sessions_since integer NOT NULL,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
  );
  CREATE INDEX session_of_account ON access.session (account_id);
  CREATE TABLE access.token_secret (
    secret_hash bytea PRIMARY KEY,
    token_id uuid NOT NULL UNIQUE
  );
`;
