import { choice, date, optional, text } from '#lifecycle/form';
import { ROLES } from '#lifecycle/values/role';

const PASSWORD = text({ vi: 'Mật khẩu', en: 'Password' });
const CODE = text({ vi: 'Mã xác thực', en: 'Code' });

/** Bodies of the calls about who is logged in. */
export const LOG_IN = {
  username: text({ vi: 'Tên đăng nhập', en: 'User name' }),
  password: PASSWORD,
  code: optional(CODE),
};
export const PASSWORD_CHANGE = {
  current: PASSWORD,
  password: text({ vi: 'Mật khẩu mới', en: 'New password' }),
};
export const PASSWORD_AGAIN = { current: PASSWORD };
export const SECOND_FACTOR = { code: CODE };
export const NEW_TOKEN = {
  role: choice({ vi: 'Vai trò', en: 'Role' }, ROLES),
  expiresOn: optional(date({ vi: 'Hết hạn', en: 'Expires on' })),
};
