import { lazy, Suspense, useState } from 'react';
import { PersonButton } from './person-button.tsx';

const PersonMenu = lazy(async () => ({ default: (await import('./person-menu.tsx')).PersonMenu }));

/** Menus are heavy: the button stands there before its own has come, and what is pressed then opens once it has. */
export function PersonCorner() {
  const [isAsked, setAsked] = useState(false);
  const waiting = (
    <PersonButton aria-haspopup="menu" aria-busy={isAsked} onClick={() => setAsked(!isAsked)} />
  );
  return (
    <Suspense fallback={waiting}>
      <PersonMenu isAsked={isAsked} />
    </Suspense>
  );
}
