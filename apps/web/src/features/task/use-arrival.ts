import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { CaseRef } from '../../api/case.ts';
import { usePerson } from '../../components/roles.ts';
import { recents } from '../../storage/recent.ts';
import { goTo } from './go-to.ts';

/** Who comes to a case finds it again among what was opened last, and is led to the part that the address names. `title`: once it is there. */
export function useArrival({ kind, code }: CaseRef, title: string | undefined): void {
  const person = usePerson();
  const part = useLocation({ select: ({ hash }) => hash });
  useEffect(() => {
    if (title !== undefined) recents.add(person, { kind, code, title });
  }, [person, kind, code, title]);
  const isThere = title !== undefined;
  useEffect(() => {
    if (isThere && part !== '') goTo(part);
  }, [isThere, part]);
}
