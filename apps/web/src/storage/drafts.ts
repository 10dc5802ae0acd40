const DATABASE = 'lotrinh';
const STORE = 'drafts';

/** Whose, of which case, of which step. */
export interface DraftOf {
  readonly person: string;
  readonly kind: string;
  readonly code: string;
  readonly command: string;
}

/** JSON of the parts: no code or name can stand for two. */
const keyOf = ({ person, kind, code, command }: DraftOf): string =>
  JSON.stringify([person, kind, code, command]);
/** All keys of a person begin so. */
const headOf = (person: string): string => `${JSON.stringify([person]).slice(0, -1)},`;

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(DATABASE, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('no IndexedDB'));
  });
}

/** Does one thing to the drafts of this machine. @throws DOMException the browser keeps none (a private window of old) */
async function withDrafts<T>(
  mode: IDBTransactionMode,
  act: (drafts: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await opened();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const asked = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
    });
  } finally {
    database.close();
  }
}

/** What was typed into a form and not sent, on this machine only. Whoever writes here never holds anything sealed. */
export const drafts = {
  read: (of: DraftOf): Promise<unknown> =>
    withDrafts('readonly', (all) => all.get(keyOf(of)) as IDBRequest<unknown>),
  keep: (of: DraftOf, draft: unknown): Promise<unknown> =>
    withDrafts('readwrite', (all) => all.put(draft, keyOf(of))),
  /** Keeps it where none lies yet. @throws DOMException there is one, which stays; or the browser keeps none */
  keepFirst: (of: DraftOf, draft: unknown): Promise<unknown> =>
    withDrafts('readwrite', (all) => all.add(draft, keyOf(of))),
  forget: (of: DraftOf): Promise<unknown> => withDrafts('readwrite', (all) => all.delete(keyOf(of))),
  /** All that one person typed here: they signed out. */
  forgetAllOf: (person: string): Promise<unknown> =>
    withDrafts('readwrite', (all) =>
      all.delete(IDBKeyRange.bound(headOf(person), `${headOf(person)}\uffff`)),
    ),
};
