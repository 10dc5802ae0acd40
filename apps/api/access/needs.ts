import { SetMetadata } from '@nestjs/common';
import type { Right } from '#access/may-do';

/** Metadata under which a call names its right. */
export const RIGHT = 'lotrinh:right';

/** What a call, or every call of a controller, is for. A call without it is refused to everybody. */
export const Needs = (right: Right): MethodDecorator & ClassDecorator => SetMetadata(RIGHT, right);
