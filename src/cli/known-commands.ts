import { DEFINITIONS } from '#lifecycle/kinds';
import { format } from '#messages/format';
import { titled } from './help.ts';

/** The commands that the definitions know, each once, with label and who records it. */
export function commandsHelp(): string {
  const commands = new Map(
    DEFINITIONS.flatMap(({ steps }) => steps).map(({ command, label, roles }) => [
      command,
      [command, label.vi, roles.map((role) => format(`role.${role}`)).join(', ')],
    ]),
  );
  return titled('help.commands', [...commands.values()]);
}
