import type { CommandRequest, CommandResult } from './command-request.ts';
import { handleCommand, type CommandDeps } from './handle-command.ts';
import { declareForDepartment, isDepartmentKind } from './handle-department-command.ts';

/** Records a command of a case, or of the department, whichever its kind names. @throws as either of them does */
export function recordCommand(request: CommandRequest, deps: CommandDeps): Promise<CommandResult> {
  const { kind, code: _code, ...declaration } = request;
  return isDepartmentKind(kind)
    ? declareForDepartment(kind, declaration, deps)
    : handleCommand(request, deps);
}
