import { declareForDepartment } from '#commands/handle-department-command';
import type { ReminderLog } from './reminder-log.ts';

/** Adopts a profile that names the mailbox of one role from a day on; the clock then stands at noon of that day. */
export async function namesMailbox(
  log: ReminderLog,
  { on, role, mailbox }: { readonly on: string; readonly role: string; readonly mailbox: string },
): Promise<void> {
  log.setClock(`${on}T12:00:00+07:00`);
  const profile = { name: 'Sở KH&CN', source: 'QĐ 1', definitions: {}, addresses: { [role]: mailbox } };
  const request = {
    command: 'adopt-profile',
    data: { profile },
    occurredOn: on,
    approvedBy: 'director',
    recordedBy: { by: 'test' },
  };
  const result = await declareForDepartment('profile', request, log);
  if (result.status === 'refused') throw new Error(JSON.stringify(result.refusals));
}
