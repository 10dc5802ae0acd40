import { choice, date, optional, text } from '#lifecycle/form';
import { ROLES } from '#lifecycle/values/role';
import { inBoth } from '#messages/names';

const PASSWORD = text(inBoth('field.password'));
const CODE = text(inBoth('field.code'));

/** Bodies of the calls about who is logged in. */
export const LOG_IN = { username: text(inBoth('field.username')), password: PASSWORD, code: optional(CODE) };
export const PASSWORD_CHANGE = { current: PASSWORD, password: text(inBoth('field.new-password')) };
export const PASSWORD_AGAIN = { current: PASSWORD };
export const SECOND_FACTOR = { code: CODE };
export const BOTH_FACTORS = { current: PASSWORD, code: CODE };
export const NEW_TOKEN = {
  role: choice(inBoth('field.role'), ROLES),
  expiresOn: optional(date(inBoth('field.expires-on'))),
};
