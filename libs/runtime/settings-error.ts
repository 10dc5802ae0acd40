/** Why a setting cannot be taken. */
export type SettingRule =
  | 'unknown'
  | 'not-supported-yet'
  | 'twice'
  | 'unreadable-file'
  | 'not-a-url'
  | 'not-a-port'
  | 'not-a-host'
  | 'not-an-address'
  | 'not-an-instant'
  | 'not-a-password'
  | 'not-encrypted'
  | 'issuer-not-encrypted'
  | 'incomplete'
  | 'not-a-text'
  | 'not-proxies'
  | 'not-a-level'
  | 'evicts'
  | 'not-a-folder'
  | 'not-our-folder'
  | 'key-damaged'
  | 'key-open'
  | 'log-began-in-real-time';

/**
 * The program cannot run with what it was given: wrong usage, exit 2. The text for people is made at the edge from
 * `params` (`setting`: the variable's name, `rule`: what it breaks); a value is never in it, for it may be a secret.
 */
export class SettingsError extends Error {
  readonly type = 'usage';

  constructor(
    readonly params: { readonly setting: string; readonly rule: SettingRule },
    options?: ErrorOptions,
  ) {
    super(`${params.setting}: ${params.rule}`, options);
  }
}
