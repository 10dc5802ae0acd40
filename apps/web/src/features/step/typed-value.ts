/** What stands in the fields, as it was typed, by path; how many rows a list has stands under `{path}#`. */
export type Typed = Readonly<Record<string, string>>;

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;
