import type { Fact } from '../fact.ts';
import { historyOf, type Said } from './record.ts';

const RECEIVED: Said = {
  kind: 'dossier',
  name: 'receive-administrative-dossier',
  on: '2023-02-01',
  data: { field: 'An toàn bức xạ', procedure: 'Cấp giấy phép', dueOn: '2023-03-04' },
};
const RESOLVED: Said = {
  kind: 'dossier',
  name: 'return-administrative-dossier',
  on: '2023-02-20',
  data: { result: 'Giấy phép' },
};

/** An administrative dossier in that state. */
export const dossierIn = (state: 'Received' | 'Resolved'): readonly Fact[] =>
  historyOf(state === 'Received' ? [RECEIVED] : [RECEIVED, RESOLVED]);
