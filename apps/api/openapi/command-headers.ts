import { applyDecorators } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';

/** The header that a call which is done once heeds, in the API's document. */
export function ApiKeyHeader(): MethodDecorator {
  return ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'The same key with the same body: the same answer and one effect, for the life of the case.',
    schema: { type: 'string', maxLength: 200 },
  });
}

/** The headers that every command heeds, in the API's document. */
export function ApiCommandHeaders(): MethodDecorator {
  return applyDecorators(
    ApiKeyHeader(),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The revision the caller saw, as ETag gave it. Another one is answered 412.',
      schema: { type: 'string' },
    }),
  );
}
