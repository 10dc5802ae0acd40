import { choice, date, optional, text, type Label } from '#lifecycle/form';
import { ROLES } from '#lifecycle/values/role';
import { format } from '#messages/format';

const label = (key: string): Label => ({ vi: format(key, {}, 'vi'), en: format(key, {}, 'en') });
const PASSWORD = text(label('field.password'));
const CODE = text(label('field.code'));

/** Bodies of the calls about who is logged in. */
export const LOG_IN = { username: text(label('field.username')), password: PASSWORD, code: optional(CODE) };
export const PASSWORD_CHANGE = { current: PASSWORD, password: text(label('field.new-password')) };
export const PASSWORD_AGAIN = { current: PASSWORD };
export const SECOND_FACTOR = { code: CODE };
export const BOTH_FACTORS = { current: PASSWORD, code: CODE };
export const NEW_TOKEN = {
  role: choice(label('field.role'), ROLES),
  expiresOn: optional(date(label('field.expires-on'))),
};
