/**
 * Advisory locks of the log, in the two-key form: BullMQ takes one-key locks in the same database.
 * The first key is ours alone ("LOTR" as a number), the second says what is locked.
 */
export const LOCK_SPACE = 0x4c4f5452;

/** Held by `log.append_batch` until its commit: positions are given out under it. */
export const APPEND_LOCK = 1;

/** Held while the schema is created or replaced. */
export const SCHEMA_LOCK = 2;
