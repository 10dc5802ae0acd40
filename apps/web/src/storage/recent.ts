/** A case that somebody opened. */
export interface Recent {
  readonly kind: string;
  readonly code: string;
  readonly title: string;
}

/** More are not looked through. */
const MOST = 6;
const nameOf = (person: string): string => `lotrinh.recent.${person}`;

/** What somebody found last, in this window only; gone when it is closed, or they sign out. */
export const recents = {
  of(person: string): readonly Recent[] {
    try {
      return JSON.parse(sessionStorage.getItem(nameOf(person)) ?? '[]') as readonly Recent[];
    } catch {
      return [];
    }
  },
  add(person: string, { kind, code, title }: Recent): void {
    const others = recents.of(person).filter((one) => one.kind !== kind || one.code !== code);
    const kept = [{ kind, code, title }, ...others].slice(0, MOST);
    sessionStorage.setItem(nameOf(person), JSON.stringify(kept));
  },
  forget: (person: string): void => sessionStorage.removeItem(nameOf(person)),
};
