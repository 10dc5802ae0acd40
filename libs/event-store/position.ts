import type { Position } from './recorded-event.ts';

/** Digits of a position: as many as the largest unsigned 64-bit number needs, with zeros before, so that texts sort like numbers. */
const DIGITS = 20;
const POSITION = /^\d{20}$/;

/** Before the first event. */
export const START = '0'.repeat(DIGITS) as Position;

export function positionOf(place: string | number | bigint): Position {
  return String(place).padStart(DIGITS, '0') as Position;
}

/** @throws RangeError the text was not given out by this log */
export function checked(position: Position): Position {
  if (!POSITION.test(position))
    throw new RangeError(`not a position of this log: ${JSON.stringify(position)}`);
  return position;
}
