import { format, type Params } from '#messages/format';
import type { Language } from '#messages/language';
import type { SettingsError } from './settings-error.ts';

/** What the message of a settings error speaks of: the variable, and in words the rule that it breaks. */
export function settingParams(
  { params: { setting, rule } }: SettingsError,
  language: Language = 'vi',
): Params {
  return { setting, rule: format(`setting.${rule}`, {}, language) };
}
