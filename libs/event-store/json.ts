/** A JSON value, as RFC 8259 has it. What events carry; nothing else can be stored or hashed. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. `undefined` members are not allowed: they vanish in a store and change the hash. */
export interface JsonObject {
  readonly [name: string]: Json;
}
