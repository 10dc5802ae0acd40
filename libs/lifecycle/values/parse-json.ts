import type { Json } from './json.ts';

/** A value, or why a text is none: no JSON at all, or a name that one of its objects has twice. */
export type ParsedJson =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly params: { readonly twice?: string } };

/**
 * Reads a text that somebody sent. Where an object names a member twice the standard parser keeps the last without a
 * word, and another reader of the same text may keep the first: it is refused (RFC 8259 section 4; RFC 7493, I-JSON).
 */
export function parseJson(text: string): ParsedJson {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return { ok: false, params: {} };
  }
  const twice = nameTwice(text);
  return twice === undefined ? { ok: true, value } : { ok: false, params: { twice } };
}

/** The first name that an object of a valid JSON text has twice, as it is meant: `"\u0061"` is `a`. */
function nameTwice(text: string): string | undefined {
  const names: (Set<string> | undefined)[] = [];
  let string = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') {
      const end = endOfString(text, at);
      string = text.slice(at, end + 1);
      at = end;
    } else if (sign === '{' || sign === '[') names.push(sign === '{' ? new Set() : undefined);
    else if (sign === '}' || sign === ']') names.pop();
    else if (sign === ':') {
      const name = JSON.parse(string) as string;
      const known = names.at(-1);
      if (known?.has(name) === true) return name;
      known?.add(name);
    }
  }
  return undefined;
}

/** Where the string that begins at a quote ends: at the next quote with an even number of backslashes before it. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}
