import { readFileSync } from 'node:fs';
import type { SettingRule } from './settings-error.ts';
import { SettingsError } from './settings-error.ts';

/** Reads single settings out of an environment. An empty text counts as not set, as compose files hand it on. */
export interface SettingReader {
  /** The value as `check` makes it, or undefined when it is not set. @throws SettingsError `check` gave undefined */
  value<T>(name: string, kind: SettingKind<T>): T | undefined;
  /** The same, also from the file that `{name}_FILE` names. @throws SettingsError both are set, or the file cannot be read */
  secret<T>(name: string, kind: SettingKind<T>): T | undefined;
}

/** What a value must be, and the rule it breaks when it is not. */
export interface SettingKind<T> {
  readonly rule: SettingRule;
  readonly parse: (text: string) => T | undefined;
}

export function settingReader(env: NodeJS.ProcessEnv): SettingReader {
  const parsed = <T>(
    text: string | undefined,
    { name, kind }: { name: string; kind: SettingKind<T> },
  ): T | undefined => {
    if (text === undefined || text === '') return undefined;
    const value = kind.parse(text);
    if (value === undefined) throw new SettingsError({ setting: name, rule: kind.rule });
    return value;
  };
  return {
    value: (name, kind) => parsed(env[name], { name, kind }),
    secret: (name, kind) => {
      const file = env[`${name}_FILE`] ?? '';
      if (file === '') return parsed(env[name], { name, kind });
      if ((env[name] ?? '') !== '') throw new SettingsError({ setting: name, rule: 'twice' });
      return parsed(contentOf(file, `${name}_FILE`), { name, kind });
    },
  };
}

/** Editors and `echo` end a file with a line break that is no part of the secret. */
function contentOf(file: string, setting: string): string {
  try {
    return readFileSync(file, 'utf8').trimEnd();
  } catch {
    throw new SettingsError({ setting, rule: 'unreadable-file' });
  }
}

/** A URL of one of these schemes (`postgres:` …), as it was given. */
export function urlOf(...schemes: readonly string[]): SettingKind<string> {
  return {
    rule: 'not-a-url',
    parse: (text) => (URL.canParse(text) && schemes.includes(new URL(text).protocol) ? text : undefined),
  };
}

/** 0 lets the system choose, as tests do. */
export const port: SettingKind<number> = {
  rule: 'not-a-port',
  parse: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined),
};

export const host: SettingKind<string> = {
  rule: 'not-a-host',
  parse: (text) => (/^[A-Za-z0-9.:_-]+$/.test(text) ? text : undefined),
};

/** `name@domain` or `Name <name@domain>`; a line break would let a value write headers of its own. */
export const mailAddress: SettingKind<string> = {
  rule: 'not-an-address',
  parse: (text) => (/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(text) ? text : undefined),
};

/** Not longer than a log-in looks at; how good it is, is its owner's matter. */
export const password: SettingKind<string> = {
  rule: 'not-a-password',
  parse: (text) => (text.trim() !== '' && text.length <= 128 ? text : undefined),
};

/** Any text that is not blank, without white space around it. */
export const textOf = (rule: SettingRule): SettingKind<string> => ({
  rule,
  parse: (text) => (text.trim() === '' ? undefined : text.trim()),
});
