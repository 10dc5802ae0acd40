import { recordAll } from '../../apps/api/testing/people.ts';
import type { Stores } from '#runtime/open-stores';
import { plainDate, plusDays } from '#lifecycle/values/plain-date';
import { randomNumbers } from './random-numbers.ts';

/** So many are recorded at once: the log puts them together. */
const AT_ONCE = 32;
const WHAT = ['Xây dựng mô hình', 'Nghiên cứu đánh giá', 'Ứng dụng công nghệ', 'Hoàn thiện quy trình'];
const OF = ['nuôi tôm nước lợ', 'trồng thanh long', 'phục hồi rừng nghèo', 'xử lý nước thải', 'bảo tồn cá'];
const WHERE = ['huyện Bắc Bình', 'huyện Hàm Thuận Nam', 'thành phố Phan Thiết', 'Khu bảo tồn biển Hòn Cau'];
/** Where the tasks of ten years stand, most of them long done; each with the days since. */
const STATES = [
  ...Array.from({ length: 12 }, () => ['Recognised', 1500] as const),
  ['ResultRegistered', 90],
  ['AcceptanceSubmitted', 20],
  ['InExecution', 400],
  ['InExecution', 200],
  ['Approved', 25],
  ['Appraised', 40],
  ['DossiersOpened', 21],
  ['CallOpen', 10],
] as const;

/** So many tasks of a department as it takes them over from its lists: an event each, decided like any other. */
export async function manyTasks(
  stores: Stores,
  { count, seed }: { count: number; seed: number },
): Promise<void> {
  const random = randomNumbers(seed);
  const today = stores.clock.today();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const requests = Array.from({ length: count }, (_, place) => {
    const [state, age] = pick(STATES);
    const since = plusDays(today, -1 - Math.floor(random() * age));
    const began = plusDays(plainDate(since), -300);
    return {
      ...{ kind: 'task', code: `NV-${String(place + 1).padStart(5, '0')}`, command: 'take-over' },
      occurredOn: since,
      data: {
        title: `${pick(WHAT)} ${pick(OF)} tại ${pick(WHERE)}, giai đoạn ${String(2013 + (place % 10))}`,
        ...{ level: 'provincial', managingBody: 'Sở Khoa học và Công nghệ', state },
        host: `Trung tâm ${pick(OF)}`,
        totalVnd: String(500_000_000 + place * 1_000_000),
        contract: {
          ...{ number: `${String(place + 1)}/HĐ`, effectiveFrom: began, endsOn: plusDays(began, 730) },
          totalVnd: String(500_000_000 + place * 1_000_000),
        },
      },
    };
  });
  const lanes = Array.from({ length: AT_ONCE }, (_, lane) =>
    recordAll(
      stores,
      requests.filter((_request, place) => place % AT_ONCE === lane),
    ),
  );
  await Promise.all(lanes);
}
