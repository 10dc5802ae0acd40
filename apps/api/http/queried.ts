import {
  applyDecorators,
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  UseGuards,
} from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { Request } from 'express';
import { isNonEmpty } from '#lifecycle/decision';
import type { QueryOf, QueryParameter, QueryShape } from './query-parameters.ts';
import type { Told } from '#commands/refusal-message';
import { Refused } from '#commands/refused';

/** Taken by every query, and read before it by `AfterPositionInterceptor`. */
export const AFTER = 'after';

/** What a call's query string says, by the shape; all that is wrong with it at once. @throws Refused */
function readQuery<S extends QueryShape>(given: Readonly<Record<string, unknown>>, shape: S): QueryOf<S> {
  const wrong: Told[] = [];
  const read = Object.entries(given)
    .filter(([name]) => name !== AFTER)
    .map(([name, value]) => {
      const parameter: QueryParameter<unknown> | undefined = Object.hasOwn(shape, name)
        ? shape[name]
        : undefined;
      const parsed = typeof value === 'string' ? parameter?.parse(value) : undefined;
      if (parameter === undefined) wrong.push({ type: 'unknown-field', field: name, params: { name } });
      else if (parsed === undefined)
        wrong.push({ type: parameter.type, field: name, params: parameter.params });
      return [name, parsed] as const;
    });
  if (isNonEmpty(wrong)) throw new Refused(wrong);
  return Object.fromEntries(read) as QueryOf<S>;
}

/** The query string of a call, read by the shape. */
export const Queried = createParamDecorator((shape: QueryShape, context: ExecutionContext) =>
  readQuery(context.switchToHttp().getRequest<Request>().query, shape),
);

/** The same shape in the API's document. */
export function ApiParameters(shape: QueryShape): MethodDecorator {
  return applyDecorators(
    ...Object.entries(shape).map(([name, { schema }]) =>
      ApiQuery({ name, required: false, schema: schema as Record<string, unknown> }),
    ),
  );
}

/** The same for a query, which also takes `after`. */
export function ApiQueried(shape: QueryShape): MethodDecorator {
  return applyDecorators(
    ApiParameters(shape),
    ApiQuery({
      name: AFTER,
      required: false,
      description: 'A position that a command answered: the views are waited for, at most 5 s.',
      schema: { type: 'string' },
    }),
  );
}

@Injectable()
class NoQueryGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    readQuery(context.switchToHttp().getRequest<Request>().query, {});
    return true;
  }
}

/** A call that asks for nothing but its path and body. */
export function AsksNoQuestion(): MethodDecorator {
  return UseGuards(NoQueryGuard);
}

/** A query that asks for nothing but its path: any parameter but `after` is refused. */
export function AsksNothing(): MethodDecorator {
  return applyDecorators(UseGuards(NoQueryGuard), ApiQueried({}));
}
